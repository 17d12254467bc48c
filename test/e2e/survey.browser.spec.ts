import { type Page as ListPage, type Survey } from '@zi/contracts';
import { Api } from '@zi/demo';
import { until } from '@zi/testing';
import { type Browser, type Page } from 'playwright-core';
import { type Seat, launchChromium, phone, runningSuite, seat } from './browser';
import { tokenOf } from './suite';

/** A service user with a phone answers the survey of a unit. */
describe('a respondent on a phone', () => {
  let browser: Browser;
  let gateway: string;
  let admin: Api;
  let survey: Survey;
  let respondent: Seat;

  beforeAll(async () => {
    const run = await runningSuite();
    ({ gateway } = run);
    browser = await launchChromium();
    admin = new Api(gateway, await tokenOf(run.oidcIssuer, 'admin'));
    const { items } = await admin.get<ListPage<Survey>>('/surveys');
    survey = items.find(({ status }) => status === 'open')!;
  });
  beforeEach(async () => {
    respondent = await seat(browser, gateway, { size: phone });
    await respondent.page.goto(`/s/${survey.id}`);
  });
  afterEach(() => respondent.context.close());
  afterAll(() => browser?.close());

  const responses = async () => (await admin.get<Survey>(`/surveys/${survey.id}`)).responses;
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

  /** Chooses the fourth answer of every statement on the screen, with the keyboard alone. */
  async function answerByKeyboard(page: Page): Promise<void> {
    for (const group of await page.getByRole('group').all()) {
      await group.getByRole('radio').first().focus();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
      expect(await group.getByRole('radio').nth(3).isChecked()).toBe(true);
    }
  }

  async function answerAll(page: Page): Promise<void> {
    await press(page, 'Mulai');
    await heading(page, 'Integritas petugas');
    await answerByKeyboard(page);
    await press(page, 'Lanjut');
    await heading(page, 'Mutu pelayanan');
    await answerByKeyboard(page);
  }

  test('answers group by group by keyboard and gets a receipt; the response counts once', async () => {
    const before = await responses();
    const { page, complaints } = respondent;
    await page.getByLabel('Layanan apa yang Anda gunakan?').fill('Izin sandar');
    await answerAll(page);
    await page.getByRole('button', { name: 'Kirim jawaban' }).dblclick();
    await page.getByText('Terima kasih, jawaban Anda sudah diterima.').waitFor();
    expect(await page.getByText('Nomor tanda terima').innerText()).toMatch(/[0-9a-f-]{36}$/);
    expect(await responses()).toBe(before + 1);
    await page.reload();
    await page.getByText('Terima kasih').waitFor();
    expect(await responses()).toBe(before + 1);
    expect(complaints).toEqual([]);
  });

  test('is told which statement has no answer and is led to it', async () => {
    const { page } = respondent;
    await press(page, 'Mulai');
    await heading(page, 'Integritas petugas');
    await page.getByRole('radio').first().check();
    await press(page, 'Lanjut');
    await heading(page, 'Integritas petugas');
    expect(await page.getByText('Pilih satu jawaban untuk pernyataan ini.').count()).toBe(4);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('SPAK.2-1');
  });

  test('loses nothing when the line is lost: the answers are sent when it is back, once', async () => {
    const before = await responses();
    const { page, context } = respondent;
    await answerAll(page);
    await context.setOffline(true);
    await press(page, 'Kirim jawaban');
    await page.getByText('Sambungan terputus').waitFor();
    expect(await responses()).toBe(before);
    await context.setOffline(false);
    await page.getByText('Terima kasih').waitFor({ timeout: 30_000 });
    expect(await responses()).toBe(before + 1);
  });

  test('goes on where the page was closed, with every answer', async () => {
    const { page, context } = respondent;
    await answerAll(page);
    await page.close();
    const again = await context.newPage();
    await again.goto(`/s/${survey.id}`);
    await heading(again, 'Mutu pelayanan');
    expect(await again.getByRole('radio', { checked: true }).count()).toBe(
      await again.getByRole('group').count(),
    );
  });

  test('an answer that reached the suite although its receipt did not reach the phone counts once', async () => {
    const before = await responses();
    const { page, context } = respondent;
    let lost = 0;
    await context.route('**/api/v1/responses', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await answerAll(page);
    await press(page, 'Kirim jawaban');
    await until('the answer arrived', async () => (await responses()) === before + 1);
    await page.getByText('Terima kasih').waitFor({ timeout: 30_000 });
    expect(await responses()).toBe(before + 1);
  });
});
