import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { SessionCookies } from './session-cookies';

const held = {
  id: '0190a000-0000-7000-8000-000000000012',
  token: 's'.repeat(43),
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
};

describe('the cookie of a session', () => {
  let server: FastifyInstance;
  beforeEach(async () => {
    const cookies = new SessionCookies('https://zi.example', [randomBytes(32)]);
    server = fastify();
    await server.register(cookie);
    server.get('/set/:length', async (request, reply) => {
      const { length } = request.params as { length: string };
      await cookies.setSession(reply, { ...held, idToken: 'x'.repeat(Number(length)) });
      return {};
    });
    server.get('/read', async (request) => (await cookies.session(request)) ?? {});
  });
  afterEach(() => server.close());

  const keep = async (idTokenLength: number) => {
    const [line = ''] = [(await server.inject(`/set/${idTokenLength}`)).headers['set-cookie'] ?? ''].flat();
    const [pair = ''] = line.split(';');
    return { line, kept: (await server.inject({ url: '/read', headers: { cookie: pair } })).json<object>() };
  };

  it('keeps the ID token with the session', async () => {
    const { line, kept } = await keep(1_200);
    expect(kept).toEqual({ ...held, idToken: 'x'.repeat(1_200) });
    expect(line).toMatch(/^__Host-zi-session=/);
  });

  it('stays below what browsers take, whatever the length of the ID token', async () => {
    for (const length of [2_500, 2_600, 2_650, 2_700, 2_800, 8_000]) {
      const { line, kept } = await keep(length);
      expect(line.length).toBeLessThanOrEqual(4_096);
      expect(kept).toMatchObject(held);
      expect('idToken' in kept).toBe(length < 2_675);
    }
  });
});
