import { busUsers, type BusUser } from '@zi/bus';
import { serviceNames, type ServiceName } from '@zi/contracts';
import type { Ports } from './ports';
import type { Addresses, LocalPlan } from './servers';
import { auditorEnvironment } from './sealer';
import { serviceEnvironment } from './services';
import { readSettings } from './settings';

const named = <K extends string>(names: readonly K[], secretOf: (name: K) => string) =>
  Object.fromEntries(names.map((name) => [name, secretOf(name)])) as Record<K, string>;

const plan: LocalPlan = {
  settings: readSettings(),
  secrets: {
    database: named(serviceNames, (name) => `database-secret-of-${name}`),
    nats: named(Object.keys(busUsers) as BusUser[], (name) => `nats-secret-of-${name}`),
    s3: { accessKeyId: 'zi-local', secretAccessKey: 's3-secret' },
    webClient: 'web-secret-of-gateway',
    auditor: 'database-secret-of-auditor',
    officeClient: 'office-secret',
    sessionKey: 'session-secret-of-gateway',
  },
  ports: named(serviceNames, (name) => `${4000 + serviceNames.indexOf(name)}`) as unknown as Ports,
};
const addresses: Addresses = {
  databaseUrl: 'postgres://postgres:admin-secret@127.0.0.1:5432/postgres',
  natsUrl: 'nats://127.0.0.1:4222',
  s3Endpoint: 'http://127.0.0.1:9000',
  oidcIssuer: 'http://127.0.0.1:9001',
  smtpUrl: 'smtp://127.0.0.1:2525',
  mailPageUrl: null,
};
const environment = (name: ServiceName, settings = {}) =>
  serviceEnvironment(name, { ...plan, settings: { ...plan.settings, ...settings } }, addresses);

test.each(serviceNames)('%s gets its own secrets and nobody else’s', (name) => {
  const secrets = JSON.stringify(environment(name)).match(/[a-z0-9]+-secret(-of-[a-z]+)?/g) ?? [];
  const kinds = name === 'gateway' ? ['web', 'session'] : ['database'];
  const own = ['nats', ...kinds].map((kind) => `${kind}-secret-of-${name}`);
  expect(new Set(secrets)).toEqual(new Set([...own, ...(name === 'evidence' ? ['s3-secret'] : [])]));
});

test('each service signs in to the database as its own role', () => {
  expect(environment('scoring').ZI_DATABASE_URL).toBe(
    'postgres://zi_scoring:database-secret-of-scoring@127.0.0.1:5432/postgres',
  );
});

test('the auditor signs in as its own role and has the key of the store, and nothing else', () => {
  expect(auditorEnvironment(plan, addresses)).toEqual({
    ZI_AUDIT_DATABASE_URL: 'postgres://zi_auditor:database-secret-of-auditor@127.0.0.1:5432/postgres',
    ZI_SEAL_BUCKET: 'zi-seals',
    ZI_S3_ENDPOINT: 'http://127.0.0.1:9000',
    ZI_S3_REGION: 'ap-southeast-3',
    ZI_S3_ACCESS_KEY_ID: 'zi-local',
    ZI_S3_SECRET_ACCESS_KEY: 's3-secret',
  });
});

test('the gateway learns where every other service tells its health', () => {
  const services = JSON.parse(environment('gateway').ZI_SERVICES ?? '') as object;
  expect(Object.keys(services)).toEqual(serviceNames.filter((name) => name !== 'gateway'));
  expect(services).toMatchObject({ scoring: 'http://127.0.0.1:4004/health/ready' });
});

test('people sign in at a given provider as at the client that is given with it', () => {
  const given = {
    ZI_OIDC_ISSUER: 'https://id.example',
    ZI_OIDC_CLIENT_ID: 'zi-staff',
    ZI_OIDC_CLIENT_SECRET: 'given',
  };
  process.env['ZI_OIDC_LOGOUT'] = 'cognito';
  const gateway = environment('gateway', given);
  delete process.env['ZI_OIDC_LOGOUT'];
  expect(gateway).toMatchObject({
    ZI_OIDC_CLIENT_ID: 'zi-staff',
    ZI_OIDC_CLIENT_SECRET: 'given',
    ZI_OIDC_LOGOUT: 'cognito',
    ZI_PUBLIC_URL: 'http://127.0.0.1:4000',
  });
});

test('a given NATS or S3 server is entered with the given credentials', () => {
  const given = {
    ZI_NATS_URL: 'nats://bus.example:4222',
    ZI_NATS_USER: 'zi',
    ZI_NATS_PASSWORD: 'given',
    ZI_S3_ENDPOINT: 'https://s3.example',
    ZI_S3_ACCESS_KEY_ID: 'key',
    ZI_S3_SECRET_ACCESS_KEY: 'given-too',
  };
  expect(environment('evidence', given)).toMatchObject({
    ZI_NATS_USER: 'zi',
    ZI_NATS_PASSWORD: 'given',
    ZI_S3_ACCESS_KEY_ID: 'key',
    ZI_S3_SECRET_ACCESS_KEY: 'given-too',
  });
});
