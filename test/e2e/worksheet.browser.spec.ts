import { type Answer, type Assessment, type Note, type Page as ListPage } from '@zi/contracts';
import { Api } from '@zi/demo';
import { until } from '@zi/testing';
import { type Browser, type Page } from 'playwright-core';
import { type Seat, launchChromium, runningSuite, seat } from './browser';
import { fill, press } from './hands';
import { tokenOf } from './suite';

const member = 'anggota-banyuwangi';
const head = 'kepala-banyuwangi';
/** The most that a question may take, its saving included. */
const mostPerQuestionMs = 10_000;
const storyMs = 120_000;

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[values.length >> 1]!;
const noteOf = (page: Page) => page.getByRole('textbox', { name: 'Catatan', exact: true });
const options = (page: Page) => page.getByRole('radiogroup').getByRole('radio');
const saved = (page: Page) => page.getByText('Semua tersimpan').waitFor();
const question = (page: Page) => page.locator('h2[tabindex="-1"]').first();
const codeOn = async (page: Page) => (await question(page).innerText()).split(/\s/)[0]!;

type Entered = Pick<Answer, 'code' | 'value' | 'note'>;

/** Answers a choice with a note, or leaves a question of counts as it is; goes on, and waits until all is saved. */
async function answerByKeyboard(page: Page): Promise<Entered | undefined> {
  const code = await codeOn(page);
  const isChoice = (await options(page).count()) > 0;
  const value = isChoice ? await options(page).first().getAttribute('value') : null;
  const note = `Diisi dengan papan tik: ${code}`;
  if (isChoice) {
    await page.keyboard.press('1');
    await page.keyboard.press('n');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(note);
  }
  await page.keyboard.press(isChoice ? 'Control+Enter' : 'Enter');
  await question(page).filter({ hasNotText: code }).waitFor();
  await saved(page);
  return isChoice ? { code, value, note } : undefined;
}

/** The worksheet of BPBAP Banyuwangi, of which less than half is answered. */
describe('the worksheet on the screen', () => {
  let browser: Browser;
  let gateway: string;
  let api: Api;
  let sheet: string;
  const seats = new Map<string, Seat>();

  beforeAll(async () => {
    const run = await runningSuite();
    ({ gateway } = run);
    browser = await launchChromium();
    api = new Api(gateway, await tokenOf(run.oidcIssuer, member));
    const { items } = await api.get<ListPage<Assessment>>('/assessments');
    sheet = items[0]!.id;
  });
  afterAll(() => browser?.close());

  async function answers(): Promise<Map<string, Answer>> {
    const path = `/assessments/${sheet}/layers/self/answers?limit=200`;
    const { items } = await api.get<ListPage<Answer>>(path);
    return new Map(items.map((answer) => [answer.code, answer]));
  }

  async function opened(person: string, code: string): Promise<Seat> {
    const taken = seats.get(person) ?? (await seat(browser, gateway, { person }));
    seats.set(person, taken);
    taken.context.setDefaultTimeout(storyMs / 4);
    await taken.page.goto(`/assessments/${sheet}?q=${code}`);
    await question(taken.page).filter({ hasText: code }).waitFor();
    return taken;
  }

  test(
    'takes twenty answers with notes by keyboard, ten seconds each at most until they are saved, and holds exactly these',
    async () => {
      const { page } = await opened(member, 'P.4.i.a');
      const entered: Entered[] = [];
      const times: number[] = [];
      while (entered.length < 20) {
        const begun = performance.now();
        const one = await answerByKeyboard(page);
        if (one) {
          entered.push(one);
          times.push(performance.now() - begun);
        }
      }
      const now = await answers();
      const held = entered
        .map(({ code }) => now.get(code)!)
        .map(({ code, value, note }) => ({ code, value, note }));
      expect(held).toEqual(entered);
      expect(median(times)).toBeLessThanOrEqual(mostPerQuestionMs);
    },
    storyMs,
  );

  test(
    'merges different fields of two people in one question, and shows each the other without reload',
    async () => {
      const { page: one } = await opened(member, 'P.1.ii.a');
      const { page: other } = await opened(head, 'P.1.ii.a');
      const value = await options(one).nth(1).getAttribute('value');
      await Promise.all([options(one).nth(1).click(), noteOf(other).fill('Catatan kepala unit')]);
      await until('both are merged', async () => {
        const answer = (await answers()).get('P.1.ii.a');
        return answer?.value === value && answer?.note === 'Catatan kepala unit';
      });
      const isChosen = () => options(other).nth(1).isChecked();
      await until(
        'the member sees the note',
        async () => (await noteOf(one).inputValue()) === 'Catatan kepala unit',
      );
      await until('the head sees the choice', isChosen);
    },
    storyMs,
  );

  test(
    'shows both versions where two people wrote the same note, and joins them when that is chosen',
    async () => {
      const { page: one, context } = await opened(member, 'P.1.ii.b');
      const { page: other } = await opened(head, 'P.1.ii.b');
      await context.setOffline(true);
      await noteOf(one).fill('Versi anggota');
      await one.getByText('Belum tersimpan: tidak ada sambungan').waitFor();
      await noteOf(other).fill('Versi kepala');
      await until(
        'the head is first',
        async () => (await answers()).get('P.1.ii.b')?.note === 'Versi kepala',
      );
      await context.setOffline(false);
      const conflict = one.getByRole('alert').filter({ hasText: 'Jawaban ini juga diubah orang lain' });
      await conflict.getByText('Versi anggota').waitFor();
      await conflict.getByText('Versi kepala').waitFor();
      await press(conflict, 'Pakai jawaban saya, gabungkan catatan');
      await conflict.waitFor({ state: 'hidden' });
      expect(await noteOf(one).inputValue()).toBe('Versi kepala\nVersi anggota');
      await saved(one);
      expect((await answers()).get('P.1.ii.b')?.note).toBe('Versi kepala\nVersi anggota');
    },
    storyMs,
  );

  test(
    'keeps what is typed while the line is lost, past the end of the page, and saves it once',
    async () => {
      const { page, context } = await opened(member, 'P.1.i.a');
      const before = (await answers()).get('P.1.i.a')?.version ?? 0;
      const text = `Ditulis tanpa sambungan sesudah versi ${before}`;
      await context.setOffline(true);
      await noteOf(page).fill(text);
      await page.getByText('Belum tersimpan: tidak ada sambungan').waitFor();
      await page.close();
      expect((await answers()).get('P.1.i.a')?.version ?? 0).toBe(before);
      await context.setOffline(false);
      const again = await context.newPage();
      await again.goto(`/assessments/${sheet}?q=P.1.i.a`);
      await until('the draft is back', async () => (await noteOf(again).inputValue()) === text);
      await saved(again);
      const now = (await answers()).get('P.1.i.a');
      expect(now).toMatchObject({ note: text, version: before + 1 });
    },
    storyMs,
  );

  test(
    'a note that is sent by a double click is written once',
    async () => {
      const { page } = await opened(head, 'P.2.i.a');
      const body = 'Mohon diperiksa sekali saja';
      await fill(page, 'Tulis catatan untuk pihak lain', body);
      await page.getByRole('button', { name: 'Kirim catatan', exact: true }).dblclick();
      await page.getByRole('listitem').filter({ hasText: body }).waitFor();
      const { items } = await api.get<ListPage<Note>>(`/assessments/${sheet}/notes?code=P.2.i.a`);
      expect(items.map((note) => note.body)).toEqual([body]);
    },
    storyMs,
  );
});
