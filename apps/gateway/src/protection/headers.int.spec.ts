import { type TestEdge, startEdge } from '../../fixtures/edge';

const strict = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";

describe('what browsers are told', () => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge?.stop());

  it.each(['/api/v1/units', '/api/openapi.json', '/auth/session', '/health/ready', '/x'])(
    'at %s: nothing may be run, loaded, framed or guessed',
    async (path) => {
      const { headers } = await edge.knock(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': strict,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );

  it.each(['/', '/api', '/api/docs', '/api/events', '/health', '/auth/callback'])(
    'at %s: the style of the page may be applied, and nothing else',
    async (path) => {
      const policy = (await edge.knock(path)).headers.get('content-security-policy');
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
    },
  );

  it('come by https only, once we are reached by it', async () => {
    expect((await edge.knock('/')).headers.get('strict-transport-security')).toBeNull();
    const gateway = await edge.startGateway({ ZI_PUBLIC_URL: 'https://zi.example' });
    const { headers } = await fetch(gateway.url);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    await gateway.stop();
  });
});
