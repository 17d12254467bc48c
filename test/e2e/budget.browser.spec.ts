import { gzipSync } from 'node:zlib';
import { type Survey, type Page as ListPage } from '@zi/contracts';
import { Api } from '@zi/demo';
import { type Browser, type Page } from 'playwright-core';
import { launchChromium, phone, runningSuite, seat, settled } from './browser';
import { tokenOf } from './suite';

const kilobyte = 1_000;

/** What a page loads until it is settled: bytes by gzip of its code and style, and the origins it asked. */
async function loading(page: Page, path: string): Promise<{ bytes: number; origins: Set<string> }> {
  const sizes: Promise<number>[] = [];
  const origins = new Set<string>();
  page.on('response', (response) => {
    origins.add(new URL(response.url()).origin);
    if (!/\.(?:js|css|html)$/.test(new URL(response.url()).pathname) && response.url() !== page.url()) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(path);
  await settled(page);
  await page.waitForLoadState('networkidle');
  return { bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), origins };
}

describe('the first load', () => {
  let browser: Browser;
  let gateway: string;
  let surveyId: string;

  beforeAll(async () => {
    const run = await runningSuite();
    ({ gateway } = run);
    browser = await launchChromium();
    const admin = new Api(gateway, await tokenOf(run.oidcIssuer, 'admin'));
    const { items } = await admin.get<ListPage<Survey>>('/surveys');
    surveyId = items.find(({ status }) => status === 'open')!.id;
  });
  afterAll(() => browser?.close());

  test.each(['kepala', 'admin', 'penilai'])(
    'of the workspace has at most 250 KB for %s and asks nobody else',
    async (person) => {
      const { page, context } = await seat(browser, gateway, { person });
      const { bytes, origins } = await loading(page, '/');
      await context.close();
      expect(bytes).toBeLessThanOrEqual(250 * kilobyte);
      expect([...origins]).toEqual([gateway]);
    },
  );

  test('of a survey has at most 100 KB and asks nobody else', async () => {
    const { page, context } = await seat(browser, gateway, { size: phone });
    const { bytes, origins } = await loading(page, `/s/${surveyId}`);
    await context.close();
    expect(bytes).toBeLessThanOrEqual(100 * kilobyte);
    expect([...origins]).toEqual([gateway]);
  });

  test.each(['/', '/s/x', '/units/anything'])(
    '%s lets no inline script and no foreign source in',
    async (path) => {
      const answer = await fetch(`${gateway}${path}`, { headers: { accept: 'text/html' } });
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(await answer.text()).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    },
  );
});
