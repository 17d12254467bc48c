import { Browser } from '../../fixtures/browser';
import { sessions } from '../../fixtures/sessions';
import { type TestSignIn, startSignIn } from '../../fixtures/sign-in';
import { heard } from '../../fixtures/stand-in';
import { openApi } from '../openapi';

const operations = Object.entries(openApi().paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { security }]) => ({
    method: method.toUpperCase(),
    path,
    isOpen: security !== undefined,
  })),
);
const closed = operations.filter(({ isOpen }) => !isOpen);
const changes = closed.filter(({ method }) => method !== 'GET');

describe('with a session', () => {
  let signIn: TestSignIn;
  let browser: Browser;
  beforeAll(async () => {
    signIn = await startSignIn();
    browser = new Browser();
    await signIn.signIn(browser, 'kepala');
  });
  afterAll(() => signIn?.stop());
  beforeEach(() => {
    heard.length = 0;
  });

  it.each([...changes, { method: 'POST', path: '/auth/sign-out' }])(
    '$method $path is refused to another site',
    async ({ method, path }) => {
      const sites: Record<string, string>[] = [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: signIn.url.replace(/\d+$/, '1') },
        { 'sec-fetch-site': 'none' },
        { 'sec-fetch-site': '', origin: 'null' },
        { 'sec-fetch-site': '' },
      ];
      for (const headers of sites) {
        const { status, body } = await browser.send(`${signIn.url}${path}`, { method, headers });
        expect([status, body.code]).toEqual([403, 'forbidden']);
        expect(body.detail).toContain(`from pages of ${signIn.url} only`);
      }
      expect(heard).toEqual([]);
    },
  );

  it('a change is taken from a page of ours, by the word of either header', async () => {
    const post = async (headers: Record<string, string>) =>
      (await browser.send(`${signIn.url}/api/v1/units`, { method: 'POST', headers })).status;
    expect(await post({ 'sec-fetch-site': 'same-origin' })).toBe(400); // for its body alone
    expect(await post({ 'sec-fetch-site': '', origin: signIn.url })).toBe(400);
  });

  it('reads are answered to whoever shows the way here: nothing changes, and no other site can see them', async () => {
    const { status, headers } = await browser.send(`${signIn.url}/api/v1/units`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, null]);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  describe('that is over', () => {
    beforeAll(() => sessions.endAll());

    it.each(closed)('$method $path is refused', async ({ method, path }) => {
      const other = new Browser();
      for (const [name, value] of browser.cookies) other.cookies.set(name, value);
      const { status, headers, body } = await other.send(`${signIn.url}${path}`, { method });
      expect([status, body.code]).toEqual([401, 'unauthenticated']);
      expect(headers.get('set-cookie')).toMatch(/^zi-session=; Max-Age=0/);
      expect(heard.map(({ noun }) => noun)).toEqual(['session']);
    });
  });
});
