import { type Locator } from 'playwright-core';
import { confirmed, downloaded, fill, fillDay, goTo, press } from '../hands';
import { type Telling, coordinator, head, unit } from './telling';

const percent = (form: Locator) => fill(form, 'Isi catatan', '100');
/** What must hold of the unit toward WBK, and how it is filled in. */
const facts: readonly { readonly name: string; readonly value: (form: Locator) => Promise<unknown> }[] = [
  { name: 'TLHP APIP dan BPK 100%', value: percent },
  { name: 'Kepatuhan LHKPN 100%', value: percent },
  { name: 'Kepatuhan LHKAN 100%', value: percent },
  {
    name: 'ZI dibangun paling sedikit 1 tahun',
    value: (form) => fillDay(form, 'Sejak tanggal', '22 Jan 2024'),
  },
  {
    name: 'SAKIP internal unit',
    value: (form) => form.getByRole('combobox', { name: 'Isi catatan' }).selectOption('BB'),
  },
];

export async function recordFactsAndReport(telling: Telling): Promise<void> {
  const page = await telling.pageOf('ketua-tpi');
  await goTo(page, `/assessments/${telling.here.assessment}/score?layer=tpi_member`);
  for (const { name, value } of facts) {
    await press(page, `Catat ${name}`);
    const form = page.getByRole('dialog');
    await value(form);
    await fill(form, 'Dokumen', 'Surat keterangan Inspektorat Jenderal (contoh)');
    await press(form, 'Catat');
    await form.waitFor({ state: 'hidden' });
  }
  await telling
    .panel(page, 'Persyaratan di luar nilai')
    .getByText('Belum dicatat')
    .first()
    .waitFor({ state: 'hidden' });
  await telling.stop(page, 'score');

  await goTo(page, `/assessments/${telling.here.assessment}/files?layer=tpi_member`);
  const report = 'Laporan Hasil Evaluasi (LHE)';
  expect(await downloaded(page, `Word · Indonesia · ${report}`)).toMatchObject({ start: 'PK\x03\x04' });
  expect(await downloaded(page, `PDF · Indonesia · ${report}`)).toMatchObject({ start: '%PDF' });
}

export async function showVerdict(telling: Telling): Promise<void> {
  const unitPage = await telling.pageOf(head.id);
  await goTo(unitPage, `/units/${telling.here.unit}`);
  await telling.panel(unitPage, 'Nilai saat ini').getByText('WBK', { exact: true }).waitFor();
  await telling.stop(unitPage, 'unit-with-verdict');

  const leader = await telling.pageOf('pimpinan');
  await goTo(leader, '/overview?layer=tpi_member');
  const ready = telling
    .panel(leader, 'Siapa yang siap diusulkan')
    .first()
    .getByRole('row')
    .filter({ hasText: unit.name });
  await ready.getByText('WBK', { exact: true }).last().waitFor();
  await telling.stop(leader, 'overview');

  const anyone = await telling.phone();
  await anyone.page.goto(`/u/${unit.code}`);
  await anyone.page.getByRole('heading', { name: unit.name }).waitFor();
  await anyone.page.getByText('menuju WBK').waitFor();
  await anyone.page.getByRole('cell', { name: '30', exact: true }).waitFor();
  await telling.stop(anyone.page, 'public-unit');
  expect(anyone.complaints).toEqual([]);
  await anyone.context.close();
}

export async function openDerivation(telling: Telling): Promise<void> {
  const page = await telling.pageOf('penilai');
  await goTo(page, `/assessments/${telling.here.assessment}/score?layer=self`);
  const why = page.getByRole('dialog');
  const derivation = (code: string) =>
    goTo(
      page,
      `/assessments/${telling.here.assessment}/score?layer=self&why=${telling.here.assessment}:self::${code}`,
    );
  await page
    .getByRole('link', { name: /Dari mana angka ini/ })
    .first()
    .click();
  for (let isQuestion = false; !isQuestion;) {
    const code = new URL(page.url()).searchParams.get('why')!.split(':').at(-1)!;
    await why.getByText(`${code} · Penilaian mandiri unit`).waitFor();
    isQuestion = (await why.getByRole('heading', { name: 'Jawaban', exact: true }).count()) > 0;
    if (!isQuestion) await why.getByRole('row').getByRole('link').first().click();
  }
  await derivation('P.6.i.a');
  await why.getByRole('button', { name: 'Buka maklumat-pelayanan.pdf' }).waitFor();
  await telling.stop(page, 'derivation');
  await derivation('H.1.a');
  await why.getByRole('link', { name: 'Hasil survei yang sudah ditutup' }).click();
  await page.waitForURL(`**/surveys/${telling.here.survey}*`);
  await page.getByText('30 dari paling sedikit 30 responden').first().waitFor();
}

/** What waits in the inbox of each in the end. Nobody is told of what they did themselves. */
const inboxes = [
  [head.id, ['masuk tahap III Pembangunan', 'diajukan (anggota TPI)', 'Putaran 1']],
  [coordinator.id, ['masuk tahap III Pembangunan', 'Survei', 'diajukan (mandiri)', 'Putaran 1']],
  ['penilai', ['diajukan (mandiri)', 'Putaran 1']],
  ['ketua-tpi', ['diajukan (mandiri)', 'diajukan (anggota TPI)']],
] as const;

export async function closeRound(telling: Telling): Promise<void> {
  const page = await telling.pageOf('ketua-tpi');
  await goTo(page, `/assessments/${telling.here.assessment}/rounds`);
  await fill(page, 'Alasan penutupan', 'Hasil evaluasi disampaikan kepada unit (contoh)');
  await confirmed(page, 'Tutup putaran 1');
  await telling
    .panel(page, 'Putaran 1')
    .getByText('Hasil evaluasi disampaikan kepada unit (contoh)')
    .waitFor();
  await telling
    .panel(page, 'Putaran 1')
    .getByRole('row', { name: /Anggota TPI/ })
    .getByText('WBK')
    .waitFor();
  await telling.stop(page, 'rounds');
  for (const [person, told] of inboxes) {
    const inbox = await telling.pageOf(person);
    await goTo(inbox, '/inbox');
    for (const title of told)
      await inbox
        .getByRole('listitem')
        .filter({ hasText: title })
        .filter({ hasText: unit.name })
        .first()
        .waitFor();
    await telling.stop(inbox, `inbox-${person}`);
  }
}
