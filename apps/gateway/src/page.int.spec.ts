import { type TestEdge, startEdge } from '../fixtures/edge';

describe('what the gateway shows', () => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge?.stop());

  it.each(['/', '/api', '/api/docs', '/api/events', '/health'])(
    '%s is a page that loads nothing else',
    async (path) => {
      const { status, headers, body } = await edge.knock(path);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(body).not.toMatch(/<script|\bsrc=|url\(|@import|href="https?:/);
    },
  );

  it('the documents are JSON and open to everybody', async () => {
    expect((await edge.knock('/api/openapi.json')).body.openapi).toBe('3.1.0');
    expect((await edge.knock('/api/asyncapi.json')).body.asyncapi).toBe('3.0.0');
  });

  it('health tells of every service, also of one that is down', async () => {
    const { status, body } = await edge.knock('/health/services');
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'not ready',
      services: {
        gateway: { status: 'ready', checks: { nats: 'ok' } },
        stages: { status: 'ready' },
        scoring: { status: 'down' },
      },
    });
    expect((await edge.knock('/health/live')).body).toEqual({ status: 'live' });
    expect((await edge.knock('/health/ready')).body.status).toBe('ready');
  });

  it('metrics count requests by route and status, and are closed to those who come through a proxy', async () => {
    await edge.call('/api/v1/units');
    const { body } = await edge.knock('/metrics');
    expect(body).toMatch(/zi_http_seconds_count\{route="\/api\/v1\/units",status="200"\} [1-9]/);
    expect((await edge.knock('/metrics', { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(404);
  });
});
