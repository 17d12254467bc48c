import { z } from 'zod';
import { Browser, type Page } from '../../fixtures/browser';
import { signInSettings } from '../../fixtures/edge';
import { invitation } from '../../fixtures/sessions';
import { type TestSignIn, startSignIn } from '../../fixtures/sign-in';
import { heard } from '../../fixtures/stand-in';
import { Seal } from './seal';

const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const seal = new Seal('sign-in', z.record(z.string(), z.unknown()), [
  Buffer.from(signInSettings.ZI_SESSION_KEYS, 'base64url'),
]);

describe('signing in', () => {
  let signIn: TestSignIn;
  let browser: Browser;
  beforeAll(async () => {
    signIn = await startSignIn();
  });
  afterAll(() => signIn?.stop());
  beforeEach(() => {
    heard.length = 0;
    browser = new Browser();
  });
  const begin = (query = '') => browser.send(`${signIn.url}/auth/sign-in${query}`);
  const begun = () => heard.filter(({ noun }) => noun === 'sign-in').map(({ input }) => input);

  it('goes by way of the provider, bound to this browser by PKCE, state and nonce', async () => {
    const { status, headers } = await begin();
    const address = new URL(headers.get('location')!);
    expect([status, address.origin]).toEqual([303, signIn.provider.url]);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'zi-web',
      redirect_uri: `${signIn.url}/auth/callback`,
      scope: 'openid profile email',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [cookie = ''] = headers.getSetCookie();
    const [, expires = ''] = /Expires=([^;]+)/.exec(cookie) ?? [];
    expect(cookie).toMatch(/^zi-sign-in=[\w.-]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect((Date.parse(expires) - Date.now()) / 60_000).toBeCloseTo(10, 0);
  });

  it('ends where it was asked to, with a session whose cookie no script can read', async () => {
    const { status, headers } = await signIn.signIn(browser, 'kepala', '?return=/api/docs%3Fa=1%23top');
    expect([status, headers.get('location')]).toEqual([303, `${signIn.url}/api/docs?a=1#top`]);
    const [gone, cookie] = headers.getSetCookie();
    expect(gone).toMatch(/^zi-sign-in=; .*Expires=Thu, 01 Jan 1970/);
    expect(cookie).toMatch(/^zi-session=[\w.-]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(begun()).toEqual([
      {
        subject: 'kepala',
        email: 'kepala@contoh.example',
        emailVerified: true,
        invitation: null,
        address: '127.0.0.1',
        idleMinutes: 60,
        hours: 12,
      },
    ]);
  });

  it('with an invitation links the person who was invited', async () => {
    const page = await signIn.signIn(browser, 'tamu', `?invitation=${invitation}`);
    expect(page.headers.get('location')).toBe(`${signIn.url}/`);
    expect(begun()).toMatchObject([{ subject: 'tamu', invitation, emailVerified: true }]);
    expect((await browser.send(`${signIn.url}/auth/session`)).body.name).toBe('Tamu');
  });

  it.each([
    ['return=//evil.example', 'return'],
    ['return=/%5Cevil.example', 'return'],
    ['return=https://evil.example', 'return'],
    ['return=/a&return=/b', 'return'],
    ['invitation=a%20b', 'invitation'],
  ])('with %s is refused before it begins', async (query, path) => {
    const { status, headers, body } = await begin(`?${query}`);
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(body.problems).toMatchObject([{ in: 'query', path, accepted: expect.any(String) }]);
    expect([headers.get('location'), headers.get('set-cookie')]).toEqual([null, null]);
  });

  it('again, after it was in vain, asks again who it is', async () => {
    const { body } = await signIn.signIn(browser, 'asing');
    const [, again = ''] = /<a href="([^"]+)">Masuk lagi/.exec(String(body)) ?? [];
    const page = await browser.visit(`${signIn.url}${again}`, `${signIn.url}/auth/callback`);
    expect(page.body).toContain('Sign in as');
    const choice = { method: 'POST', body: new URLSearchParams({ person: 'kepala' }) };
    const leaving = await browser.visit(page.url, undefined, choice); // the provider lets the other one go first
    const callback = await browser.submit(leaving, `${signIn.url}/auth/callback`);
    expect((await browser.send(callback.url)).headers.get('location')).toBe(`${signIn.url}/`);
  });

  describe('in vain', () => {
    /** The callback's address with a part of its query changed. */
    const changed = async (name: string, value: string) => {
      const address = new URL(await signIn.callback(browser, 'kepala'));
      address.searchParams.set(name, value);
      return browser.send(address.href);
    };
    /** Signs in after what this browser keeps of the sign-in was sealed anew with changes. */
    const resealed = async (changes: object, until = new Date(Date.now() + 60_000)) => {
      const callback = await signIn.callback(browser, 'kepala');
      const kept = await seal.open(browser.cookies.get('zi-sign-in')!);
      browser.cookies.set('zi-sign-in', await seal.close({ ...kept, ...changes }, until));
      return browser.send(callback);
    };
    const failures: Record<string, () => Promise<Page>> = {
      'somebody whom the ministry does not know': () => signIn.signIn(browser, 'asing'),
      'somebody whose roles have ended': () => signIn.signIn(browser, 'mantan'),
      'an invitation of somebody else': () => signIn.signIn(browser, 'asing', `?invitation=${invitation}`),
      'another state': () => changed('state', 'x'.repeat(43)),
      'a code that was not given': () => changed('code', 'x'.repeat(43)),
      'another issuer': () => changed('iss', 'https://evil.example'),
      'another nonce': () => resealed({ nonce: 'x'.repeat(43) }),
      'another code verifier': () => resealed({ codeVerifier: 'x'.repeat(43) }),
      'a sign-in begun too long ago': () => resealed({}, new Date(Date.now() - 1_000)),
      'the callback of another browser': async () =>
        new Browser().send(await signIn.callback(browser, 'kepala')),
      'the same callback again': async () => {
        const { url } = await signIn.signIn(browser, 'kepala');
        return browser.send(url);
      },
      'a refusal of the provider': async () => {
        const state = new URL((await begin()).headers.get('location')!).searchParams.get('state')!;
        return browser.send(`${signIn.url}/auth/callback?error=access_denied&state=${state}`);
      },
      'nothing at all': () => browser.send(`${signIn.url}/auth/callback`),
    };
    const looks = ({ status, headers, body }: Page) => {
      const { date: _date, 'x-request-id': _id, ...rest } = Object.fromEntries(headers);
      return { status, rest, body: String(body).replaceAll(ids, 'ID') };
    };

    it.each(Object.entries(failures))(
      'by %s is answered as every other failure, and no sooner',
      async (_, fail) => {
        const other = await new Browser().send(`${signIn.url}/auth/callback`);
        const page = await fail();
        expect(looks(page)).toEqual(looks(other));
        expect([page.status, page.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
        expect(page.body).toContain('Anda belum masuk');
        expect(page.ms).toBeGreaterThanOrEqual(299);
      },
    );
  });

  it('that failed is told in Indonesian, and in English to who prefers it', async () => {
    const pageFor = (languages: string) =>
      browser.send(`${signIn.url}/auth/callback`, { headers: { 'accept-language': languages } });
    expect((await pageFor('id-ID,id;q=0.9,en;q=0.8')).body).toMatch(/<html lang="id">[^]*Anda belum masuk/);
    expect((await pageFor('en-GB,en;q=0.9')).body).toMatch(/<html lang="en">[^]*You are not signed in/);
  });

  describe('at a provider', () => {
    it('that signs with a new key goes on', async () => {
      await signIn.signIn(browser, 'kepala');
      await signIn.provider.rotateKeys();
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 301_000); // by then its keys are fetched again
      const { headers } = await signIn.signIn(new Browser(), 'kepala');
      jest.restoreAllMocks();
      expect(headers.get('location')).toBe(`${signIn.url}/`);
    });

    it('that is away is told so, with a page, and works when it is back', async () => {
      signIn.edge.keys.broken = true;
      const gateway = await signIn.another({ ZI_OIDC_ISSUER: signIn.edge.keys.issuer });
      const { status, headers, body } = await browser.send(`${gateway.url}/auth/sign-in`);
      expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
      expect(body).toContain('Saat ini tidak ada yang dapat masuk');
      signIn.edge.keys.broken = false;
      expect((await browser.send(`${gateway.url}/auth/sign-in`)).status).toBe(303);
      await gateway.stop();
    });
  });

  it('while nobody can say who is known is told so, with a page', async () => {
    const callback = await signIn.callback(browser, 'kepala');
    await signIn.edge.stopStages();
    const { status, body, ms } = await browser.send(callback);
    await signIn.edge.startStages();
    expect([status, ms >= 299]).toEqual([503, true]);
    expect(body).toContain('Saat ini tidak ada yang dapat masuk');
  });
});
