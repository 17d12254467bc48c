import { choose, confirmed, fill, fillDay, follow, goTo, press } from '../hands';
import { settled } from '../browser';
import { type Telling, coordinator, head, unit } from './telling';

export async function registerUnit(telling: Telling): Promise<void> {
  const page = await telling.pageOf('admin');
  await goTo(page, '/units');
  await press(page, 'Daftarkan unit');
  const dialog = page.getByRole('dialog');
  await fill(dialog, 'Nama unit', unit.name);
  await fill(dialog, 'Kode', unit.code);
  await choose(dialog, 'Jenis', 'Unit pelaksana teknis');
  await choose(dialog, 'Unit induk', 'Direktorat Jenderal Pengelolaan Ruang Laut (DJPRL)', 'DJPRL');
  await fillDay(dialog, 'Aktif sejak', '2 Jan 2019');
  await press(dialog, 'Simpan');
  await page.getByText(`Perubahan unit ${unit.name} tersimpan.`).waitFor();
  await fill(page, 'Cari nama atau kode unit', unit.code);
  await press(page, 'Cari');
  await follow(page, page.getByRole('table'), unit.name);
  telling.here.unit = page.url().split('/').at(-1)!;

  await follow(page, page.getByRole('main'), 'Orang dan peran');
  for (const [{ name, typed }, role] of [
    [head, 'Kepala unit'],
    [coordinator, 'Koordinator tim ZI'],
  ] as const) {
    await press(page, 'Beri peran');
    const form = page.getByRole('form', { name: 'Beri peran' });
    await choose(form, 'Nama', name, typed);
    await choose(form, 'Peran', role);
    await press(form, 'Beri peran');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name }).waitFor();
  }

  await goTo(page, `/units/${telling.here.unit}`);
  await telling.stop(page, 'unit-with-nothing');
  await page.getByRole('radio', { name: 'WBK', exact: true }).check();
  await press(page, 'Mulai program');
  await follow(page, page, 'Tahap dan dokumen program');
  telling.here.programme = page.url().split('/').at(-1)!;
}

export async function declare(telling: Telling): Promise<void> {
  const page = await telling.pageOf(head.id);
  await goTo(page, '/');
  await page.getByRole('link', { name: new RegExp(`Catat pencanangan.*${unit.name}`) }).click();
  await page.waitForURL(`**/programmes/${telling.here.programme}`);
  await settled(page);
  await press(page, 'Isi data: Berita pencanangan');
  const declaration = page.getByRole('form', { name: 'Berita pencanangan' });
  await fillDay(declaration, 'Tanggal pencanangan', '15 Jan 2026');
  await fill(declaration, 'Jumlah pegawai unit', '2');
  await fill(declaration, 'Dipimpin oleh', 'Kepala LPSPL Sorong');
  await fill(declaration, 'Tautan publikasi', 'https://contoh.example/zi-sorong');
  await press(declaration, 'Simpan');
  await declaration.waitFor({ state: 'hidden' });
  await follow(page, page.getByRole('main'), 'Pakta integritas');
  for (const { name, typed } of [head, coordinator]) {
    await choose(page, 'Pegawai yang menandatangani', name, typed);
    await fillDay(page, 'Tanggal tanda tangan', '15 Jan 2026');
    await press(page, 'Catat');
    await page.getByRole('row', { name }).waitFor();
  }
  await page.getByText('2 dari 2 pegawai sudah menandatangani').first().waitFor();
  await telling.stop(page, 'pacts');
  await goTo(page, `/programmes/${telling.here.programme}`);
  await confirmed(page, 'Lanjut ke tahap Penetapan');
  await page.getByRole('button', { name: 'Lanjut ke tahap Pembangunan' }).waitFor();
}

export async function designate(telling: Telling): Promise<void> {
  const page = await telling.pageOf('admin');
  await goTo(page, `/programmes/${telling.here.programme}`);
  await press(page, 'Isi data: Keputusan penetapan');
  const form = page.getByRole('form', { name: 'Keputusan penetapan' });
  await fill(form, 'Nomor keputusan', 'KEP-40/MEN-KP/2026 (contoh)');
  await fillDay(form, 'Tanggal keputusan', '2 Feb 2026');
  for (const criterion of ['Layanan inti instansi', 'Risiko tinggi', 'Dampak luas']) {
    await form.getByRole('checkbox', { name: `${criterion}: Terpenuhi` }).check();
    await fill(form, `${criterion}: Alasan`, 'Surat angkut jenis ikan dilindungi (contoh)');
  }
  await press(form, 'Simpan');
  await form.waitFor({ state: 'hidden' });
  await confirmed(page, 'Lanjut ke tahap Pembangunan');
  await page.getByRole('button', { name: 'Lanjut ke tahap Pemantauan' }).waitFor();
}

export async function formTeamAndPlan(telling: Telling): Promise<void> {
  const page = await telling.pageOf(head.id);
  await goTo(page, `/programmes/${telling.here.programme}`);
  await press(page, 'Isi data: Tim kerja pembangunan ZI');
  const form = page.getByRole('form', { name: 'Tim kerja pembangunan ZI' });
  await fill(form, 'Nomor keputusan tim', 'SK-40/LPSPL-SRG/2026 (contoh)');
  await fillDay(form, 'Tanggal keputusan tim', '10 Feb 2026');
  await choose(form, 'Ketua dan sekretaris', head.name, head.typed);
  for (const area of [
    'Manajemen Perubahan',
    'Penataan Tatalaksana',
    'Sistem Manajemen SDM',
    'Penguatan Akuntabilitas',
    'Penguatan Pengawasan',
    'Peningkatan Kualitas Pelayanan Publik',
  ]) {
    await choose(form, area, coordinator.name, coordinator.typed);
  }
  await press(form, 'Simpan');
  await form.waitFor({ state: 'hidden' });
  await telling.stop(page, 'programme');

  const desk = await telling.pageOf(coordinator.id);
  await goTo(desk, `/programmes/${telling.here.programme}/plan`);
  await press(desk, 'Tambah aksi');
  const action = desk.getByRole('form', { name: 'Tambah aksi' });
  await fill(action, 'Aksi', 'Surat angkut terbit dalam satu hari kerja');
  await choose(action, 'Area perubahan', 'Peningkatan Kualitas Pelayanan Publik');
  await choose(action, 'Penanggung jawab (PIC)', coordinator.name, coordinator.typed);
  await fill(action, 'Indikator', 'Persentase surat yang terbit dalam satu hari kerja');
  await fill(action, 'Target', '95');
  await fillDay(action, 'Tenggat', '30 Okt 2026');
  await press(action, 'Simpan');
  await desk.getByText('Belum ada realisasi').waitFor();
  await press(desk, 'Catat realisasi: Surat angkut terbit dalam satu hari kerja');
  const record = desk.getByRole('form', { name: /^Catat realisasi/ });
  await fill(record, 'Realisasi', '96,5');
  await fill(record, 'Catatan', 'Rekap Januari sampai Oktober (contoh)');
  await press(record, 'Simpan');
  await desk.getByText('96,5 dari 95').waitFor();
  await telling.stop(desk, 'plan');
}
