import { type Page as ListPage } from '@zi/contracts';
import { samplePdf, selfAnswers, story } from '@zi/demo';
import { type Page } from 'playwright-core';
import { settled } from '../browser';
import { confirmed, fill, fillDay, follow, goTo, press } from '../hands';
import { type Telling, coordinator, head, unit } from './telling';

export async function answerWorksheet(telling: Telling): Promise<void> {
  const page = await telling.pageOf(coordinator.id);
  await goTo(page, `/units/${telling.here.unit}`);
  await follow(page, page.getByRole('main'), 'LKE');
  telling.here.assessment = new URL(page.url()).pathname.split('/').at(-1)!;
  const shownQuestion = (code: string) => goTo(page, `/assessments/${telling.here.assessment}?q=${code}`);
  await shownQuestion('P.1.i.a');
  for (const code of ['P.1.i.a', 'P.1.i.b', 'P.1.ii.a', 'P.1.ii.b']) {
    await telling.question(page, code);
    await page.getByRole('main').getByRole('radio').first().check();
    if (code !== 'P.1.ii.b') await page.getByRole('button', { name: /^Berikutnya/ }).click();
  }
  await fill(page, 'Catatan', 'Rencana kerja disahkan kepala unit (contoh)');
  await shownQuestion('R.4.i.a');
  await fill(page, 'Jumlah sasaran kinerja', '12');
  await fill(page, 'Sasaran yang tercapai ≥100%', '11');
  await page.getByText('91,67%').waitFor();
  await page.getByText('Semua tersimpan').waitFor();
  await shownQuestion('P.6.i.a');
  await page.getByRole('main').getByRole('radio').first().check();
  const { filename, bytes } = samplePdf('maklumat-pelayanan.pdf', 'Maklumat Pelayanan - contoh');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: filename, mimeType: 'application/pdf', buffer: bytes });
  await page.getByText('Terverifikasi').first().waitFor({ timeout: 30_000 });
  await page.getByText('Semua tersimpan').waitFor();
  await telling.stop(page, 'worksheet');

  const there = await telling.api(coordinator.id);
  const path = `/assessments/${telling.here.assessment}/layers/self/answers?limit=200`;
  const { items } = await there.get<ListPage<{ code: string }>>(path);
  expect(items.map(({ code }) => code).sort()).toEqual([
    'P.1.i.a',
    'P.1.i.b',
    'P.1.ii.a',
    'P.1.ii.b',
    'P.6.i.a',
    'R.4.i.a',
  ]);
  await story.saveSheet(there, telling.here.assessment, 'self', selfAnswers());
}

export async function runSurvey(telling: Telling): Promise<void> {
  const page = await telling.pageOf(head.id);
  await goTo(page, `/programmes/${telling.here.programme}/surveys`);
  const form = page.getByRole('form', { name: 'Buka survei' });
  await fillDay(form, 'Hari terakhir', '30 Des 2026');
  await press(form, 'Buka survei');
  await page.waitForURL('**/surveys/*');
  await settled(page);
  telling.here.survey = page.url().split('/').at(-1)!;
  await follow(page, page.getByRole('main'), 'Poster dengan kode QR');
  await page.getByRole('img', { name: `Kode QR menuju survei ${unit.name}` }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await telling.stop(page, 'poster-printed');
  expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });

  const anyone = telling.anyone();
  await story.respond(anyone, telling.here.survey, 0, 29);
  const respondent = await telling.phone();
  await answerSurvey(respondent.page, telling.here.survey);
  expect(respondent.complaints).toEqual([]);
  await respondent.context.close();

  await follow(page, page.getByRole('main'), 'Kembali ke survei');
  await page.getByText('30 dari paling sedikit 30 responden').first().waitFor();
  await confirmed(page, 'Tutup survei');
  await page.getByRole('row', { name: /IPAK/ }).waitFor();
  await telling.stop(page, 'survey-closed');
}

async function answerSurvey(page: Page, survey: string): Promise<void> {
  await page.goto(`/s/${survey}`);
  await page.getByLabel('Layanan apa yang Anda gunakan?').fill('Surat angkut jenis ikan dilindungi');
  await press(page, 'Mulai');
  for (const [group, next] of [
    ['Integritas petugas', 'Lanjut'],
    ['Mutu pelayanan', 'Kirim jawaban'],
  ] as const) {
    await page.getByRole('heading', { name: group }).waitFor();
    for (const statement of await page.getByRole('group').all()) {
      await statement.getByRole('radio').nth(4).check();
    }
    await press(page, next);
  }
  await page.getByText('Terima kasih, jawaban Anda sudah diterima.').waitFor();
}

export async function submitWorksheet(telling: Telling): Promise<void> {
  const page = await telling.pageOf(head.id);
  await goTo(page, `/assessments/${telling.here.assessment}`);
  await page.getByText('113 dari 113 terjawab').waitFor();
  await submit(page);
  await telling.stop(page, 'worksheet-submitted');
}

async function submit(page: Page): Promise<void> {
  await press(page, 'Ajukan');
  await press(page.getByRole('dialog'), 'Ajukan');
  await page.getByText(/^Diajukan pada/).waitFor();
}

export async function review(telling: Telling): Promise<void> {
  const page = await telling.pageOf('penilai');
  const review = (code: string) => goTo(page, `/assessments/${telling.here.assessment}/review?q=${code}`);
  await review('P.1.i.a');
  await press(page, 'Terima, lalu lanjut');
  await page.getByRole('heading', { name: /P\.1\.i\.b/ }).waitFor();
  await review('P.6.i.a');
  await press(page, 'Lihat maklumat-pelayanan.pdf');
  await fill(page, 'Yang perlu diperbaiki atau dijelaskan unit', 'Mohon tunjukkan tanggal penetapannya.');
  await telling.stop(page, 'review');
  await press(page, 'Kembalikan ke unit');

  const desk = await telling.pageOf(coordinator.id);
  await goTo(desk, '/');
  await desk.getByText('Tanggapi 1 catatan').first().waitFor();
  await goTo(desk, `/assessments/${telling.here.assessment}?q=P.6.i.a`);
  await desk.getByText('Mohon tunjukkan tanggal penetapannya.').waitFor();
  await fill(desk, 'Balas', 'Ditetapkan 3 Maret 2026, lihat halaman 1.');
  await press(desk, 'Kirim catatan');
  await desk.getByRole('listitem').filter({ hasText: 'Ditetapkan 3 Maret 2026' }).waitFor();

  await goTo(page, `/assessments/${telling.here.assessment}/review?filter=replied`);
  await page.getByText('Ditetapkan 3 Maret 2026, lihat halaman 1.').waitFor();
  await press(page, 'Terima jawaban unit');
  await page.getByText('Semua tersimpan').waitFor();
  await story.saveSheet(await telling.api('penilai'), telling.here.assessment, 'tpi_member', selfAnswers());
  await review('P.6.i.a');
  await page.getByText('113 dari 113 sudah dinilai').waitFor();
  await submit(page);
}
