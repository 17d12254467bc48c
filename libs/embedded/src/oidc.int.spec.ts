import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { type EmbeddedOidc, startOidc } from './oidc';

const people = [
  { id: 'rina', name: 'Rina Wahyuni', email: 'rina@kkp.example', about: 'unit coordinator' },
  { id: 'budi', name: 'Budi Santoso', email: 'budi@kkp.example', about: 'TPI lead' },
];
const home = 'http://127.0.0.1:3000';
const callback = `${home}/auth/callback`;
const clients = [
  { id: 'zi-web', secret: 'web-secret', redirectUris: [callback], postLogoutRedirectUris: [home] },
  { id: 'e-office', secret: 'machine-secret', scopes: ['zi:unit.read', 'zi:assessment.read'] },
];
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

interface Tokens {
  access_token: string;
  id_token?: string;
  expires_in: number;
}

describe('the demo identity provider', () => {
  let dir: string;
  let server: EmbeddedOidc;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-oidc-'));
    server = await startOidc({ dir, people, clients });
  });
  afterEach(async () => {
    await server.stop();
    await rm(dir, { recursive: true });
  });

  const post = (path: string, fields: Record<string, string>, authorization = '') =>
    fetch(server.url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { authorization },
    });

  async function verify(token: string) {
    const discovery = await fetch(`${server.url}/.well-known/openid-configuration`);
    const { jwks_uri, issuer } = (await discovery.json()) as { jwks_uri: string; issuer: string };
    return jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), {
      issuer,
      audience: 'zi-api',
      algorithms: ['RS256'],
    });
  }

  test('gives a script a token of a demo person that verifies against the published keys', async () => {
    const byMail = (await (await post('/demo/token', { person: 'rina@kkp.example' })).json()) as Tokens;
    const { payload, protectedHeader } = await verify(byMail.access_token);
    expect(payload).toMatchObject({
      sub: 'rina',
      name: 'Rina Wahyuni',
      email: 'rina@kkp.example',
      scope: 'api',
    });
    expect(protectedHeader.typ).toBe('at+jwt');
    expect((payload.exp as number) - (payload.iat as number)).toBe(byMail.expires_in);
  });

  test('knows only the demo people and says who they are', async () => {
    const answer = await post('/demo/token', { person: 'somebody' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: 'unknown person', accepted: ['rina', 'budi'] });
  });

  test('signs with the same key after a restart', async () => {
    const { access_token } = (await (await post('/demo/token', { person: 'budi' })).json()) as Tokens;
    await server.stop();
    server = await startOidc({ dir, port: server.port, people, clients });
    expect((await verify(access_token)).payload.sub).toBe('budi');
  });

  test('gives a machine a token in its own name', async () => {
    const grant = { grant_type: 'client_credentials', scope: 'api' };
    const answer = await post('/token', grant, basic('e-office', 'machine-secret'));
    const { payload } = await verify(((await answer.json()) as Tokens).access_token);
    expect(payload).toMatchObject({ sub: 'e-office', client_id: 'e-office', scope: 'api' });
    expect((await post('/token', grant, basic('e-office', 'guess'))).status).toBe(401);
  });

  test('gives a machine the scopes that it asks for, of those that it was given', async () => {
    const grant = { grant_type: 'client_credentials', scope: 'zi:unit.read zi:audit.read' };
    const answer = await post('/token', grant, basic('e-office', 'machine-secret'));
    const { payload } = await verify(((await answer.json()) as Tokens).access_token);
    expect(payload.scope).toBe('zi:unit.read');
  });

  test('signs with another key when it is told to; tokens of the key before stay valid, older ones do not', async () => {
    const token = async () =>
      ((await (await post('/demo/token', { person: 'budi' })).json()) as Tokens).access_token;
    const first = await token();
    await server.rotateKeys();
    const second = await token();
    expect((await verify(first)).payload.sub).toBe('budi');
    expect((await verify(second)).payload.sub).toBe('budi');
    await server.rotateKeys();
    expect((await verify(second)).payload.sub).toBe('budi');
    await expect(verify(first)).rejects.toThrow('no applicable key found');
  });

  describe('in a browser', () => {
    const cookies = new Map<string, string>();
    beforeEach(() => cookies.clear());

    const visit = async (address: string, init: RequestInit = {}) => {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const answer = await fetch(new URL(address, server.url), {
        ...init,
        redirect: 'manual',
        headers: { cookie },
      });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      return answer;
    };
    const target = (answer: Response) => answer.headers.get('location') ?? '';
    const verifier = 'v'.repeat(43);
    const ask = new URLSearchParams({
      client_id: 'zi-web',
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    });
    const signIn = async (): Promise<Tokens> => {
      const page = target(await visit(`/auth?${ask.toString()}`));
      expect(await (await visit(page)).text()).toContain('Budi Santoso');
      const chosen = await visit(page, { method: 'POST', body: new URLSearchParams({ person: 'budi' }) });
      const back = target(await visit(target(chosen)));
      expect(back).toMatch(/^http:\/\/127\.0\.0\.1:3000\/auth\/callback\?code=/);
      const code = new URL(back).searchParams.get('code') ?? '';
      const exchange = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: callback,
        code_verifier: verifier,
      };
      return (await (await post('/token', exchange, basic('zi-web', 'web-secret'))).json()) as Tokens;
    };

    test('signs a person in who is chosen on its page, and asks for nothing else', async () => {
      const tokens = await signIn();
      expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({
        sub: 'budi',
        email: 'budi@kkp.example',
        email_verified: true,
        aud: 'zi-web',
      });
      const { payload } = await verify(tokens.access_token);
      expect(payload).toMatchObject({ sub: 'budi', name: 'Budi Santoso' });
    });

    test('knows a person until they sign out, which takes no further question', async () => {
      const { id_token: hint = '' } = await signIn();
      expect(target(await visit(`/auth?${ask.toString()}`))).toContain('/auth/callback?code=');
      const leave = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: home });
      const text = await (await visit(`/session/end?${leave.toString()}`)).text();
      expect(text).toContain('document.forms[0].submit()');
      const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(text) ?? [];
      const left = await visit('/session/end/confirm', {
        method: 'POST',
        body: new URLSearchParams({ xsrf, logout: 'yes' }),
      });
      expect(target(left)).toBe(`${home}/`);
      expect(target(await visit(`/auth?${ask.toString()}`))).toContain('/interaction/');
    });
  });
});
