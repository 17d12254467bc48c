import { SubmitResponse } from '@zi/contracts';
import { type TestEdge, startEdge } from '../fixtures/edge';
import { tiedUnitId } from '../fixtures/sessions';
import { heard } from '../fixtures/stand-in';
import { openApi } from './openapi';

const operations = Object.entries(openApi().paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { security }]) => ({
    method: method.toUpperCase(),
    path,
    isOpen: security !== undefined,
  })),
);
const closed = operations.filter(({ isOpen }) => !isOpen);

describe('who may enter', () => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge?.stop());
  beforeEach(() => {
    heard.length = 0;
  });

  describe('a stranger', () => {
    const withToken = (authorization: string) => edge.knock('/api/v1/units', { headers: { authorization } });

    it.each(closed)('is refused at $method $path', async ({ method, path }) => {
      const { status, headers, body } = await edge.knock(path, { method });
      expect([status, headers.get('content-type')]).toEqual([401, 'application/problem+json']);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="zi"');
      expect(body).toMatchObject({
        status: 401,
        code: 'unauthenticated',
        detail: 'This needs a sign-in: a session or a bearer token.',
      });
      expect(heard).toEqual([]);
    });

    it('is refused before the body is read', async () => {
      const { status } = await edge.knock('/api/v1/units', { method: 'POST', body: '{' });
      expect(status).toBe(401);
    });

    it.each([
      ['expired', { expiresIn: -60 }, 'The token has expired.'],
      ['made for another audience', { audience: 'other' }, 'unexpected "aud" claim value'],
      ['made by another provider', { issuer: 'https://other.example' }, 'unexpected "iss" claim value'],
      ['signed by an unknown key', { kid: 'two' }, 'no applicable key found'],
    ])('with a token that is %s is refused', async (_, claims, words) => {
      const { status, headers, body } = await withToken(`Bearer ${await edge.keys.token('kepala', claims)}`);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toContain('error="invalid_token"');
      expect(body.detail).toContain(words);
    });

    it('with a forged token is refused', async () => {
      const [header, payload] = edge.token.split('.') as [string, string, string];
      const none = Buffer.from('{"alg":"none"}').toString('base64url');
      const forged = [
        `Bearer ${none}.${payload}.`,
        `Bearer ${header}.${payload}.AAAA`,
        'Bearer x',
        'Basic eA==',
      ];
      const answers = await Promise.all(forged.map(withToken));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    });

    it('whom the provider knows but the ministry does not is told so', async () => {
      const { status, body } = await withToken(`Bearer ${await edge.keys.token('nobody')}`);
      expect([status, body.code]).toEqual([403, 'forbidden']);
      expect(body.detail).toContain('known to the identity provider but not to the ministry');
    });

    it('may do what is open to everybody, as nobody in particular and without an address', async () => {
      const { surveyId, ...answers } = SubmitResponse.example.input;
      await edge.knock(`/api/v1/surveys/${surveyId}/form`);
      const { status } = await edge.knock('/api/v1/responses', {
        method: 'POST',
        body: { surveyId, ...answers },
        headers: { 'idempotency-key': crypto.randomUUID(), authorization: `Bearer ${edge.token}` },
      });
      expect(status).toBe(201);
      const actor = { kind: 'public', id: 'respondent', address: null, grants: [] };
      expect(heard).toMatchObject([
        { noun: 'form', context: { actor } },
        { noun: 'response', context: { actor } },
      ]);
    });
  });

  describe('another system', () => {
    const knock = async (token: string, gateway = edge.url) =>
      fetch(`${gateway}/api/v1/units`, { headers: { authorization: `Bearer ${token}` } });
    const actor = () => heard.find(({ noun }) => noun === 'units')?.context.actor;

    it.each([
      ['what it was registered for', 'zi:unit.read zi:audit.read', ['unit.read']],
      [
        'what a list of scopes names',
        ['openid', 'zi:assessment.read', 'zi:unit.read'],
        ['unit.read', 'assessment.read'],
      ],
      ['nothing of ours where its token has other prefixes', 'unit.read other:assessment.read', []],
      ['nothing where its token names nothing', undefined, []],
    ])('may do %s and its token names', async (_, scope, scopes) => {
      expect((await knock(await edge.keys.token('e-office', { more: { scope } }))).status).toBe(200);
      expect(actor()).toEqual({
        kind: 'service',
        id: expect.any(String),
        name: 'e-Office',
        address: '127.0.0.1',
        grants: [{ role: 'service_client', unitId: expect.any(String), cycleId: null }],
        ties: [],
        scopes,
      });
    });

    it('of a provider with claims of its own is known by them', async () => {
      const gateway = await edge.startGateway({
        ZI_OIDC_AUDIENCE: 'abc,def',
        ZI_OIDC_AUDIENCE_CLAIM: 'client_id',
        ZI_OIDC_SUBJECT_CLAIM: 'username',
        ZI_OIDC_SCOPE_PREFIX: 'https://zi.example/',
      });
      const token = (more: object) =>
        edge.keys.token('x', { more: { username: 'e-office', client_id: 'def', ...more } });
      expect((await knock(await token({ scope: 'https://zi.example/unit.read' }), gateway.url)).status).toBe(
        200,
      );
      expect(actor()).toMatchObject({ name: 'e-Office', scopes: ['unit.read'] });
      const others = [
        { client_id: 'zi-api' },
        { client_id: undefined },
        { username: ['e-office'] },
        { username: '' },
      ];
      for (const other of others) expect((await knock(await token(other), gateway.url)).status).toBe(401);
      await gateway.stop();
    });
  });

  describe('who asks', () => {
    it('is told to the owner with name, address, the id of the request and its trace', async () => {
      const id = crypto.randomUUID();
      const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
      const { headers } = await edge.call('/api/v1/units', {
        headers: { 'x-request-id': id, traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
      });
      expect(headers.get('x-request-id')).toBe(id);
      expect(heard.map(({ noun }) => noun)).toEqual(['caller', 'units']);
      expect(heard).toMatchObject([
        { context: { actor: { kind: 'system', id: 'gateway' }, correlationId: id } },
        {
          context: {
            actor: { kind: 'person', name: 'Kepala', address: '127.0.0.1', ties: [tiedUnitId] },
            correlationId: id,
          },
        },
      ]);
      expect(heard.map(({ traceparent }) => traceparent?.split('-')[1])).toEqual([traceId, traceId]);
    });

    it('is looked up once for many requests, and so are the keys', async () => {
      await edge.call('/api/v1/units');
      heard.length = 0;
      const fetched = edge.keys.fetched();
      await Promise.all(Array.from({ length: 20 }, () => edge.call('/api/v1/units')));
      expect(heard.filter(({ noun }) => noun === 'units')).toHaveLength(20);
      expect(heard.filter(({ noun }) => noun === 'caller').length).toBeLessThanOrEqual(1);
      expect(edge.keys.fetched()).toBe(fetched);
    });

    it('cannot choose an id of the request that is no UUID', async () => {
      const { headers } = await edge.call('/api/v1/units', { headers: { 'x-request-id': 'a b; drop' } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    });

    it('cannot be told while the identity provider is away, and can when it is back', async () => {
      edge.keys.broken = true;
      const fresh = await edge.startGateway();
      const ask = () =>
        fetch(`${fresh.url}/api/v1/units`, { headers: { authorization: `Bearer ${edge.token}` } });
      expect((await ask()).status).toBe(503);
      edge.keys.broken = false;
      expect((await ask()).status).toBe(200);
      await fresh.stop();
    });

    it('is not known while nobody can say so, and is asked for again', async () => {
      const stranger = await edge.keys.token('kepala', { expiresIn: 3_600 });
      const fresh = await edge.startGateway();
      const ask = () =>
        fetch(`${fresh.url}/api/v1/units`, { headers: { authorization: `Bearer ${stranger}` } });
      await edge.stopStages();
      expect((await ask()).status).toBe(503);
      await edge.startStages();
      expect((await ask()).status).toBe(200);
      await fresh.stop();
    });
  });

  it('a token is good half a minute longer than it says, for clocks differ, and no longer', async () => {
    const status = async (expiresIn: number) => {
      const authorization = `Bearer ${await edge.keys.token('kepala', { expiresIn })}`;
      return (await edge.knock('/api/v1/units', { headers: { authorization } })).status;
    };
    expect([await status(-28), await status(-32)]).toEqual([200, 401]);
  });

  // The last one: afterwards no other key is good.
  it('a provider may change its key: tokens of the new one are good, those of the old one are not', async () => {
    const fresh = await edge.startGateway();
    const old = edge.token;
    const status = async (token: string) =>
      (await fetch(`${fresh.url}/api/v1/units`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await status(old)).toBe(200);
    await edge.keys.rotate();
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000); // keys are fetched at most so often
    expect(await status(await edge.keys.token('kepala'))).toBe(200);
    jest.restoreAllMocks();
    expect(await status(old)).toBe(401);
    await fresh.stop();
  });
});
