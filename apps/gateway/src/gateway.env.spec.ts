import { randomBytes } from 'node:crypto';
import { parseEnvironment } from '@zi/service-kit';
import { GatewayEnvironment } from './gateway.env';

const key = () => randomBytes(32).toString('base64url');
const needed = {
  ZI_HTTP_PORT: '0',
  ZI_NATS_URL: 'nats://127.0.0.1:4222',
  ZI_OIDC_ISSUER: 'https://id.example/realms/zi',
  ZI_OIDC_CLIENT_ID: 'zi-web',
  ZI_OIDC_CLIENT_SECRET: 'secret',
  ZI_PUBLIC_URL: 'https://zi.example',
  ZI_SESSION_KEYS: key(),
};
const parse = (more: Record<string, string> = {}) =>
  parseEnvironment(GatewayEnvironment, { ...needed, ...more });

describe('the environment of the gateway', () => {
  it('has a default for everything but who the provider is, where we are and how cookies are sealed', () => {
    expect(parse()).toMatchObject({
      ZI_OIDC_AUDIENCE: ['zi-api'],
      ZI_OIDC_AUDIENCE_CLAIM: 'aud',
      ZI_OIDC_SUBJECT_CLAIM: 'sub',
      ZI_OIDC_SCOPE_PREFIX: 'zi:',
      ZI_OIDC_SCOPES: 'openid profile email',
      ZI_OIDC_LOGOUT: 'standard',
      ZI_SESSION_IDLE_MINUTES: 60,
      ZI_SESSION_HOURS: 12,
      ZI_RATE_PER_ADDRESS: 300,
      ZI_TRUSTED_PROXIES: [],
      ZI_BRAND_NAME: 'Zona Integritas',
      ZI_BRAND_COLOUR: '#1f5f8b',
    });
    expect(parse()).not.toHaveProperty('ZI_WEB_DIR');
  });

  it('reads lists, with blanks around their parts', () => {
    const lists = {
      ZI_SESSION_KEYS: `${key()}, ${key()}`,
      ZI_TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32,192.0.2.1',
    };
    const { ZI_SESSION_KEYS: keys, ZI_TRUSTED_PROXIES: proxies } = parse(lists);
    expect(keys.map(({ length }) => length)).toEqual([32, 32]);
    expect(proxies).toEqual(['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']);
  });

  it('takes the origin alone of where browsers reach us', () => {
    expect(parse({ ZI_PUBLIC_URL: 'https://zi.example/' }).ZI_PUBLIC_URL).toBe('https://zi.example');
    expect(parse({ ZI_PUBLIC_URL: 'http://localhost:3000' }).ZI_PUBLIC_URL).toBe('http://localhost:3000');
  });

  it('takes the origin alone of the object store, and a colour just dark enough', () => {
    const { ZI_OBJECT_ORIGIN, ZI_BRAND_COLOUR } = parse({
      ZI_OBJECT_ORIGIN: 'https://objects.example/',
      ZI_BRAND_COLOUR: '#767676',
    });
    expect([ZI_OBJECT_ORIGIN, ZI_BRAND_COLOUR]).toEqual(['https://objects.example', '#767676']);
  });

  it.each([
    ['ZI_OIDC_ISSUER', 'http://id.example', 'must be https; http on loopback only'],
    ['ZI_PUBLIC_URL', 'http://zi.example', 'must be https; http on loopback only'],
    ['ZI_PUBLIC_URL', 'https://zi.example/app', 'must be an origin, without a path'],
    ['ZI_SESSION_KEYS', 'short', 'each must be 32 bytes in base64url'],
    ['ZI_SESSION_KEYS', ' , ', 'must hold one at least'],
    ['ZI_OIDC_AUDIENCE', ',', 'must name one at least'],
    ['ZI_OIDC_SUBJECT_CLAIM', 'email', 'an address may pass to somebody else'],
    ['ZI_OIDC_SCOPES', 'profile email', 'must hold openid'],
    ['ZI_TRUSTED_PROXIES', 'loadbalancer', 'each must be an address or a CIDR'],
    ['ZI_RATE_PER_ADDRESS', '0', 'ZI_RATE_PER_ADDRESS'],
    ['ZI_OBJECT_ORIGIN', 'https://objects.example/bucket', 'must be an origin, without a path'],
    ['ZI_OBJECT_ORIGIN', "javascript:alert('x')", 'ZI_OBJECT_ORIGIN'],
    ['ZI_BRAND_NAME', ' ', 'ZI_BRAND_NAME'],
    ['ZI_BRAND_COLOUR', 'blue', 'must be a colour as #rrggbb'],
    ['ZI_BRAND_COLOUR', '#1f5f8b;}', 'must be a colour as #rrggbb'],
    ['ZI_BRAND_COLOUR', '#777777', 'white text on it needs a contrast of 4.5:1'],
  ])('refuses %s = %j and says why', (name, value, why) => {
    expect(() => parse({ [name]: value })).toThrow(why);
  });
});
