import { SubmitResponse } from '@zi/contracts';
import { type RunningService } from '@zi/service-kit';
import { Browser } from '../../fixtures/browser';
import { type TestSignIn, startSignIn } from '../../fixtures/sign-in';

const limits = {
  ZI_RATE_PER_ADDRESS: '3',
  ZI_RATE_PER_SESSION: '4',
  ZI_RATE_PER_TOKEN: '5',
  ZI_RATE_RESPONSES: '2',
};

describe('who asks too often', () => {
  let signIn: TestSignIn;
  let gateway: RunningService;
  beforeAll(async () => {
    signIn = await startSignIn();
  });
  afterAll(() => signIn?.stop());
  beforeEach(async () => {
    gateway = await signIn.another(limits);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await gateway.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}${path}`, { headers });
  const statuses = async (times: number, ask: () => Promise<{ readonly status: number }>) => {
    const found: number[] = [];
    for (let time = 0; time < times; time += 1) found.push((await ask()).status);
    return found;
  };
  const spent = (status: number, times: number) => [...Array<number>(times).fill(status), 429];

  it('from an address without a sign-in is told in a sentence and by Retry-After when to go on, and may then', async () => {
    expect(await statuses(3, () => get('/api/v1/units'))).toEqual([401, 401, 401]);
    const refused = await get('/api/v1/units');
    const seconds = Number(refused.headers.get('retry-after'));
    expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'application/problem+json']);
    expect(await refused.json()).toMatchObject({
      code: 'too_many_requests',
      detail: `Your address has sent more than 3 requests within a minute. Go on in ${seconds} seconds.`,
    });
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + (seconds - 1) * 1_000 - 1_000);
    expect((await get('/api/v1/units')).status).toBe(429);
    jest.spyOn(Date, 'now').mockReturnValue(now + seconds * 1_000);
    expect((await get('/api/v1/units')).status).toBe(401);
  });

  it.each([
    ['a sign-in', '/auth/sign-in?return=//evil.example', 400],
    ['pages', '/', 200],
    ['what is not there', '/x', 404],
  ])('counts %s for the address', async (_, path, status) => {
    expect(await statuses(4, () => get(path))).toEqual(spent(status, 3));
    expect((await get('/auth/callback')).status).toBe(429);
  });

  it('with tokens that are no good is counted for the address', async () => {
    const tokens = ['a', 'b', 'c', 'd'].map((one) => ({ authorization: `Bearer ${one}` }));
    expect(await statuses(4, () => get('/api/v1/units', tokens.pop()))).toEqual(spent(401, 3));
  });

  it('with a cookie that is no good is counted for the address', async () => {
    expect(await statuses(4, () => get('/api/v1/units', { cookie: 'zi-session=x' }))).toEqual(spent(401, 3));
  });

  it('in a session is counted for that session alone', async () => {
    const [one, other] = [new Browser(), new Browser()];
    await signIn.signIn(one, 'kepala');
    await signIn.signIn(other, 'kepala');
    const read = (browser: Browser) => browser.send(`${gateway.url}/api/v1/units`);
    expect(await statuses(5, () => read(one))).toEqual(spent(200, 4));
    expect((await one.send(`${gateway.url}/auth/session`)).body.detail).toMatch(
      /^Your session has sent more than 4 /,
    );
    expect((await read(other)).status).toBe(200);
    expect((await get('/api/v1/units')).status).toBe(401);
  });

  it('with tokens is counted for their holder, whichever of them is sent', async () => {
    const { issuer } = signIn.edge.keys;
    const other = await signIn.another({ ...limits, ZI_OIDC_ISSUER: issuer });
    const read = async (subject: string) => {
      const authorization = `Bearer ${await signIn.edge.keys.token(subject, { more: { jti: crypto.randomUUID() } })}`;
      return fetch(`${other.url}/api/v1/units`, { headers: { authorization } });
    };
    expect(await statuses(6, () => read('e-office'))).toEqual(spent(200, 5));
    expect((await read('kepala')).status).toBe(200);
    await other.stop();
  });

  it('answers surveys is counted for the address, apart from everything else', async () => {
    const form = () => get(`/api/v1/surveys/${SubmitResponse.example.input.surveyId}/form`);
    expect(await statuses(3, form)).toEqual(spent(200, 2));
    expect((await get('/')).status).toBe(200);
  });

  it('how it goes to machines is always told', async () => {
    expect(await statuses(20, () => get('/health/ready'))).toEqual(Array(20).fill(200));
    expect(await statuses(20, () => get('/metrics'))).toEqual(Array(20).fill(200));
  });

  describe('behind a proxy', () => {
    const from = (addresses: string) => get('/api/v1/units', { 'x-forwarded-for': addresses });

    it('that nobody trusts cannot be somebody else each time', async () => {
      const addresses = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];
      expect(await statuses(4, () => from(addresses.pop()!))).toEqual(spent(401, 3));
    });

    it('that is trusted is who it says, whatever the sender put before', async () => {
      await gateway.stop();
      gateway = await signIn.another({ ...limits, ZI_TRUSTED_PROXIES: '127.0.0.0/8' });
      const claims = ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4'];
      expect(await statuses(4, () => from(`${claims.pop()!}, 192.0.2.1`))).toEqual(spent(401, 3));
      expect((await from('192.0.2.2')).status).toBe(401);
    });

    it('is counted with its whole network where the address is one of IPv6', async () => {
      await gateway.stop();
      gateway = await signIn.another({ ...limits, ZI_TRUSTED_PROXIES: '127.0.0.1' });
      const hosts = ['1', '2', '3', '4'];
      expect(await statuses(4, () => from(`2001:db8:1:1::${hosts.pop()!}`))).toEqual(spent(401, 3));
      expect((await from('2001:db8:1:2::1')).status).toBe(401);
    });
  });
});
