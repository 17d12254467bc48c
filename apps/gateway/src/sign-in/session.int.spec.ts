import { randomBytes } from 'node:crypto';
import { Browser } from '../../fixtures/browser';
import { signInSettings } from '../../fixtures/edge';
import { sessions, tiedUnitId } from '../../fixtures/sessions';
import { type TestSignIn, startSignIn } from '../../fixtures/sign-in';
import { heard } from '../../fixtures/stand-in';

describe('a session', () => {
  let signIn: TestSignIn;
  let browser: Browser;
  beforeAll(async () => {
    signIn = await startSignIn();
  });
  afterAll(() => signIn?.stop());
  beforeEach(async () => {
    browser = new Browser();
    await signIn.signIn(browser, 'kepala');
    heard.length = 0;
  });
  const cookie = () => browser.cookies.get('zi-session')!;
  const read = (from = signIn.url, who = browser) => who.send(`${from}/api/v1/units`);
  const withCookie = (value: string) => {
    const other = new Browser();
    other.cookies.set('zi-session', value);
    return other;
  };
  const expectDead = ({ status, headers, body }: Awaited<ReturnType<typeof read>>) => {
    expect([status, body.code, body.detail]).toEqual([
      401,
      'unauthenticated',
      'Your session has ended: sign in again.',
    ]);
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^zi-session=; Max-Age=0; .*HttpOnly/)]);
  };

  it('acts as its person, with the address, and is asked for at every request', async () => {
    expect((await read()).status).toBe(200);
    expect((await read()).status).toBe(200);
    expect(heard.map(({ noun }) => noun)).toEqual(['session', 'units', 'session', 'units']);
    expect(heard).toMatchObject([
      { context: { actor: { kind: 'system', id: 'gateway', address: '127.0.0.1' } } },
      { context: { actor: { kind: 'person', name: 'Kepala', address: '127.0.0.1', ties: [tiedUnitId] } } },
      {},
      {},
    ]);
  });

  it('tells its person who is signed in and until when; a stranger is refused', async () => {
    const { status, body } = await browser.send(`${signIn.url}/auth/session`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Kepala',
      grants: [{ role: 'unit_head', unitId: expect.any(String), cycleId: null }],
      ties: [tiedUnitId],
      expiresAt: expect.any(String),
    });
    expect((Date.parse(String(body.expiresAt)) - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    expect((await new Browser().send(`${signIn.url}/auth/session`)).status).toBe(401);
  });

  it('gets another cookie when its token turns; the one before works a little longer, and then ends it', async () => {
    const before = cookie();
    sessions.renews = true;
    expect((await read()).status).toBe(200);
    expect(cookie()).not.toBe(before);
    expect((await read()).status).toBe(200);
    expect((await read(signIn.url, withCookie(before))).status).toBe(200);
    sessions.forgetReplaced();
    expectDead(await read(signIn.url, withCookie(before)));
    expectDead(await read());
  });

  it('that has run out is over', async () => {
    sessions.endAll();
    expectDead(await read());
    expect(cookie()).toBeUndefined();
  });

  it('lives as long as the settings say', async () => {
    const gateway = await signIn.another({ ZI_SESSION_IDLE_MINUTES: '5', ZI_SESSION_HOURS: '1' });
    await read(gateway.url);
    expect(heard.find(({ noun }) => noun === 'session')?.input).toMatchObject({ idleMinutes: 5, hours: 1 });
    await gateway.stop();
  });

  describe('signed out', () => {
    const signOut = () => browser.send(`${signIn.url}/auth/sign-out`, { method: 'POST' });

    it('is over at every gateway, also for who kept its cookie', async () => {
      const other = await signIn.another();
      const kept = cookie();
      expect((await read(other.url)).status).toBe(200);
      const { status, headers } = await signOut();
      expect([status, headers.getSetCookie()]).toEqual([
        200,
        [expect.stringMatching(/^zi-session=; Max-Age=0/)],
      ]);
      expectDead(await read(signIn.url, withCookie(kept)));
      expectDead(await read(other.url, withCookie(kept)));
      await other.stop();
    });

    it('is over at the provider too: the next sign-in asks again who it is', async () => {
      const again = () => browser.visit(`${signIn.url}/auth/sign-in`, `${signIn.url}/auth/callback`);
      expect((await again()).url).toMatch(/\/auth\/callback\?code=/);
      const { location } = (await signOut()).body as { location: string };
      expect(location).toMatch(new RegExp(`^${signIn.provider.url}/session/end\\?id_token_hint=ey`));
      const back = await browser.submit(await browser.visit(location), signIn.url);
      expect(back.url).toBe(`${signIn.url}/`);
      expect((await again()).body).toContain('Sign in as');
    });

    it('may be so a second time, also by who never was signed in', async () => {
      await signOut();
      expect((await signOut()).status).toBe(200);
    });

    it('is not while its owner cannot be told', async () => {
      await signIn.edge.stopStages();
      const { status, headers } = await signOut();
      await signIn.edge.startStages();
      expect([status, headers.get('set-cookie')]).toEqual([503, null]);
      expect((await read()).status).toBe(200);
    });

    it.each([
      ['cognito', (issuer: string) => `${issuer}/logout?client_id=zi-web&logout_uri=`],
      ['standard', () => ''],
    ])('leads to where a provider of kind %s wants it, or home', async (kind, place) => {
      const { issuer } = signIn.edge.keys; // it has no end_session_endpoint, as Cognito had none
      const gateway = await signIn.another({ ZI_OIDC_ISSUER: issuer, ZI_OIDC_LOGOUT: kind });
      const { body } = await browser.send(`${gateway.url}/auth/sign-out`, { method: 'POST' });
      await gateway.stop();
      const home = kind === 'standard' ? signIn.url : encodeURIComponent(signIn.url);
      expect(body.location).toBe(`${place(issuer)}${home}`);
    });
  });

  it('whose cookie was changed, made by somebody else or is another cookie of ours is refused', async () => {
    await browser.send(`${signIn.url}/auth/sign-in`);
    const [head = '', key = '', iv = '', text = '', tag = ''] = cookie().split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const values = [
      [head, key, iv, `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`, tag].join('.'),
      `${none}.${Buffer.from('{"id":"x","token":"y"}').toString('base64url')}.`,
      browser.cookies.get('zi-sign-in')!,
      'x',
      '',
    ];
    for (const value of values) expectDead(await read(signIn.url, withCookie(value)));
    expect(heard).toEqual([]);
  });

  it('outlives a change of the key that seals, until the old key is taken away', async () => {
    const [old, fresh] = [signInSettings.ZI_SESSION_KEYS, randomBytes(32).toString('base64url')];
    const [both, alone] = await Promise.all([
      signIn.another({ ZI_SESSION_KEYS: `${fresh},${old}` }),
      signIn.another({ ZI_SESSION_KEYS: fresh }),
    ]);
    expect((await read(alone.url, withCookie(cookie()))).status).toBe(401);
    sessions.renews = true;
    expect((await read(both.url)).status).toBe(200); // its new cookie is sealed by the new key
    expect((await read(alone.url)).status).toBe(200);
    await Promise.all([both.stop(), alone.stop()]);
  });

  it('gives way to a bearer token', async () => {
    const { token, issuer } = {
      token: await signIn.edge.keys.token('e-office'),
      issuer: signIn.edge.keys.issuer,
    };
    const gateway = await signIn.another({ ZI_OIDC_ISSUER: issuer });
    const post = {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' },
    };
    expect((await browser.send(`${gateway.url}/api/v1/units`, post)).status).toBe(400); // for its body alone
    expect(heard.map(({ noun }) => noun)).toEqual(['caller']);
    await gateway.stop();
  });

  it('at an https address has a cookie that no other host can set and no clear line carries', async () => {
    const gateway = await signIn.another({ ZI_PUBLIC_URL: 'https://zi.example' });
    const { headers } = await browser.send(`${gateway.url}/auth/sign-in`);
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-zi-sign-in=[\w.-]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers.get('location')).toContain(encodeURIComponent('https://zi.example/auth/callback'));
    expect((await read(gateway.url)).status).toBe(401); // the cookie of another name is none
    await gateway.stop();
  });
});
