import { type Assessment, type Page as ListPage } from '@zi/contracts';
import { Api } from '@zi/demo';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { launchChromium, runningSuite, seat } from './browser';
import { goTo } from './hands';
import { tokenOf } from './suite';

/** The score of BPSPL Padang, from its total down, without a mouse. */
describe('where a number comes from', () => {
  let browser: Browser;
  let gateway: string;
  let sheet: string;
  let page: Page;

  beforeAll(async () => {
    const run = await runningSuite();
    ({ gateway } = run);
    browser = await launchChromium();
    const head = new Api(gateway, await tokenOf(run.oidcIssuer, 'kepala'));
    const { items } = await head.get<ListPage<Assessment>>('/assessments');
    sheet = items.find(({ year }) => year === 2026)!.id;
    ({ page } = await seat(browser, gateway, { person: 'kepala' }));
  });
  afterAll(() => browser?.close());

  const drawer = (on = page) => on.getByRole('dialog', { name: 'Dari mana angka ini?' });
  const whyCode = () => new URL(page.url()).searchParams.get('why')?.split(':').at(-1);
  async function enter(link: Locator): Promise<void> {
    await link.focus();
    await page.keyboard.press('Enter');
  }
  const shows = (code: string) => drawer().getByText(`${code} · Penilaian mandiri unit`).waitFor();

  it('opens by the keyboard from the total down to a question, its answer and its evidence', async () => {
    await goTo(page, `/assessments/${sheet}/score?layer=self`);
    await enter(page.getByRole('link', { name: /Dari mana angka ini/ }).first());
    await drawer().waitFor();
    const codes: string[] = [];
    for (let isQuestion = false; !isQuestion;) {
      const code = whyCode()!;
      codes.push(code);
      await shows(code);
      isQuestion = (await drawer().getByRole('heading', { name: 'Jawaban', exact: true }).count()) > 0;
      if (isQuestion) break;
      await enter(drawer().getByRole('row').getByRole('link').first());
      await page.waitForURL((url) => !url.search.endsWith(code));
    }
    expect(codes.length).toBeGreaterThan(3);
    await drawer()
      .getByRole('button', { name: /^Buka / })
      .first()
      .waitFor();

    await page.goBack();
    await shows(codes.at(-2)!);
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'hidden' });
    expect(whyCode()).toBeUndefined();
  });

  it('goes on to the survey and its respondents behind an index, from the address alone, in a new seat', async () => {
    const { page: other } = await seat(browser, gateway, { person: 'kepala' });
    await goTo(other, `/assessments/${sheet}/score?layer=self&why=${sheet}:self::H.1.a`);
    await drawer(other).getByText('H.1.a · Penilaian mandiri unit').waitFor();
    const survey = drawer(other).getByRole('link', { name: 'Hasil survei yang sudah ditutup' });
    await survey.focus();
    await other.keyboard.press('Enter');
    await other.waitForURL('**/surveys/*');
    await other
      .getByText(/\d+ dari paling sedikit 30 responden/)
      .first()
      .waitFor();
  });
});
