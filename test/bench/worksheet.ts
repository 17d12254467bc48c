import { randomUUID } from 'node:crypto';
import { type Assessment, type EvidenceFile, type Page as ListPage } from '@zi/contracts';
import { type Api, samplePdf, sendToStore } from '@zi/demo';
import { type Page } from 'playwright-core';
import { launchChromium, seat } from '../e2e/browser';
import { startSuite } from '../e2e/suite';
import { type Ratio, atMost, median, note, report } from './measure';

const slowDown = 4;
const wantedFiles = 250;
/** WCAG has no number for it; Core Web Vitals calls an interaction to the next paint good up to here. */
const goodMs = 200;

/** Fills the programme of a sheet with files, spread over its questions. */
async function addFiles(api: Api, programmeId: string, codes: readonly string[]): Promise<void> {
  const { items } = await api.get<ListPage<EvidenceFile>>(`/evidence?programmeId=${programmeId}&limit=200`);
  for (let n = items.length; n < wantedFiles; n += 1) {
    const file = samplePdf(`bukti-${n}.pdf`, `Bukti ${n} ${randomUUID()}`);
    const declared = { filename: file.filename, contentType: file.contentType, sizeBytes: file.bytes.length };
    const { file: stored, upload } = await api.post<{
      file: EvidenceFile;
      upload: Parameters<typeof sendToStore>[0];
    }>('/evidence', {
      programmeId,
      ...declared,
      sha256: file.sha256,
      questionCodes: [codes[n % codes.length]!],
    });
    await sendToStore(upload, file);
    await api.post(`/evidence/${stored.id}/completion`, undefined);
  }
}

/** Milliseconds from the start of each act's slowest event to the paint that follows it. */
async function timesOf(page: Page, acts: readonly (() => Promise<void>)[]): Promise<number[]> {
  const times: number[] = [];
  for (const act of acts) {
    await painted(page);
    await page.evaluate('seen.length = 0');
    await act();
    await painted(page);
    await painted(page);
    times.push(Math.max(0, ...(await page.evaluate<number[]>('seen.splice(0)'))));
  }
  return times;
}

const painted = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))');

const observe = `globalThis.seen = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) seen.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });`;

async function measure(page: Page): Promise<Ratio[]> {
  const press = (...keys: readonly string[]) => keys.map((key) => () => page.keyboard.press(key));
  const ratios: Ratio[] = [];
  const kind = async (name: string, acts: readonly (() => Promise<void>)[]) => {
    const times = await timesOf(page, acts);
    note(`${name}: ${times.join(' ')} ms`);
    ratios.push(atMost(`${name}, median of ${times.length}, of ${goodMs} ms`, median(times) / goodMs, 1));
  };
  await page.locator('#worksheet-note').click();
  await kind('a key in a note', press(...Array.from('Keputusan')));
  await page.locator('h2[tabindex="-1"]').first().focus();
  await kind('an option by its key', press('1', '2', '1', '2', '1', '2', '1', '2', '1'));
  await kind('the next question', press(...Array<string>(9).fill('j')));
  await page.locator('#worksheet-search').focus();
  await kind('a key in the search', press(...Array.from('gratifikasi')));
  return ratios;
}

async function run(): Promise<void> {
  const suite = await startSuite({ ZI_LOCAL_SEED: 'whole', ZI_RATE_PER_SESSION: '6000' });
  const browser = await launchChromium();
  try {
    const api = await suite.as('anggota-pariaman');
    const { items } = await api.get<ListPage<Assessment>>('/assessments');
    const { id, programmeId } = items.find(({ year }) => year === Math.max(...items.map((one) => one.year)))!;
    const answers = await api.get<ListPage<{ code: string }>>(
      `/assessments/${id}/layers/self/answers?limit=200`,
    );
    await addFiles(
      api,
      programmeId,
      answers.items.map(({ code }) => code),
    );
    const { page, context } = await seat(browser, (await suite.run()).gateway, {
      person: 'anggota-pariaman',
    });
    await page.goto(`/assessments/${id}?q=P.1.i.a`);
    await page.locator('#worksheet-note').waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(observe);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    report('worksheet', await measure(page));
  } finally {
    await browser.close();
    await suite.stop();
  }
}

void run();
