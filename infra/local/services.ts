import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames, type ServiceName } from '@zi/contracts';
import { roleUrl } from '@zi/database';
import { apiAudience, launch, untilReady, type RunningProcess } from '@zi/embedded';
import type { Roster } from './roster';
import { loopback, natsLogin, storeAccess, webClientId, type Addresses, type LocalPlan } from './servers';

export type Environment = Record<string, string | undefined>;

/** What a program takes over from the terminal that the suite was started in. */
const inherited = [
  'PATH',
  'HOME',
  'LANG',
  'TZ',
  'NODE_COMPILE_CACHE',
  'NODE_EXTRA_CA_CERTS',
  'ZI_ENVIRONMENT',
  'ZI_OTLP_ENDPOINT',
];

const healthUrl = ({ ports }: LocalPlan, name: ServiceName) => `${loopback(ports[name])}/health/ready`;

/** What the gateway takes over besides: how a given provider names things, and limits to try out. */
const inheritedByGateway = [
  ...['ZI_OIDC_AUDIENCE_CLAIM', 'ZI_OIDC_SUBJECT_CLAIM', 'ZI_OIDC_EMAIL_CLAIM', 'ZI_OIDC_SCOPE_PREFIX'],
  ...['ZI_OIDC_SCOPES', 'ZI_OIDC_LOGOUT', 'ZI_SESSION_IDLE_MINUTES', 'ZI_SESSION_HOURS'],
  ...['ZI_RATE_PER_ADDRESS', 'ZI_RATE_PER_TOKEN'],
  ...['ZI_TRUSTED_PROXIES', 'ZI_BRAND_NAME', 'ZI_BRAND_COLOUR', 'ZI_BRAND_LOGO'],
];

/** Where one person plays everybody, from one address. */
const localRates = (): Environment => ({
  ZI_RATE_PER_SESSION: process.env.ZI_RATE_PER_SESSION ?? '6000',
  ZI_RATE_RESPONSES: process.env.ZI_RATE_RESPONSES ?? '5000',
});

/** The workspace, once it is built beside the services. */
function webDir(): string | undefined {
  const dir = join(__dirname, '../../apps/web');
  return existsSync(join(dir, 'index.html')) ? dir : undefined;
}

const takenOver = (keys: readonly string[]): Environment =>
  Object.fromEntries(keys.map((key) => [key, process.env[key]]));

export const fromTerminal = (): Environment => takenOver(inherited);

/** At the embedded provider as its own client, at a given one as the client that is given with it. */
function signIn({ settings, secrets, ports }: LocalPlan, { oidcIssuer }: Addresses): Environment {
  const embedded = { ZI_OIDC_CLIENT_ID: webClientId, ZI_OIDC_CLIENT_SECRET: secrets.webClient };
  const { ZI_OIDC_CLIENT_ID, ZI_OIDC_CLIENT_SECRET } = settings.ZI_OIDC_ISSUER ? settings : embedded;
  return {
    ...takenOver(inheritedByGateway),
    ZI_OIDC_ISSUER: oidcIssuer,
    ZI_OIDC_CLIENT_ID,
    ZI_OIDC_CLIENT_SECRET,
    ZI_OIDC_AUDIENCE: settings.ZI_OIDC_AUDIENCE ?? apiAudience,
    ZI_PUBLIC_URL: loopback(ports.gateway),
    ZI_SESSION_KEYS: secrets.sessionKey,
  };
}

function own(name: ServiceName, plan: LocalPlan, addresses: Addresses): Environment {
  const { settings, secrets } = plan;
  if (name === 'gateway') {
    return {
      ...signIn(plan, addresses),
      ...localRates(),
      ZI_WEB_DIR: webDir(),
      ZI_OBJECT_ORIGIN: new URL(addresses.s3Endpoint).origin,
      ZI_SERVICES: JSON.stringify(
        Object.fromEntries(
          serviceNames.filter((one) => one !== name).map((one) => [one, healthUrl(plan, one)]),
        ),
      ),
    };
  }
  const database = { ZI_DATABASE_URL: roleUrl(addresses.databaseUrl, name, secrets.database[name]) };
  if (name === 'notifications') {
    return {
      ...database,
      ZI_SMTP_URL: addresses.smtpUrl,
      ZI_MAIL_FROM: settings.ZI_MAIL_FROM,
      ZI_PUBLIC_URL: loopback(plan.ports.gateway),
    };
  }
  if (name !== 'evidence') return database;
  return { ...database, ...storeAccess(plan, addresses), ZI_S3_BUCKET: settings.ZI_S3_BUCKET };
}

/** The whole environment of a service: its own role, user and keys, and nobody else's. */
export function serviceEnvironment(name: ServiceName, plan: LocalPlan, addresses: Addresses): Environment {
  return {
    ...fromTerminal(),
    ZI_HTTP_HOST: '127.0.0.1',
    ZI_HTTP_PORT: `${plan.ports[name]}`,
    ZI_LOG_LEVEL: plan.settings.ZI_LOG_LEVEL,
    ZI_NATS_URL: addresses.natsUrl,
    ...natsLogin(plan, name),
    ...own(name, plan, addresses),
  };
}

async function startService(
  name: ServiceName,
  plan: LocalPlan,
  addresses: Addresses,
): Promise<RunningProcess> {
  const running = await launch({
    name,
    command: process.execPath,
    // A small young generation keeps a service at rest well below 150 MB.
    args: ['--max-semi-space-size=2', join(__dirname, `../../apps/${name}/src/main.js`)],
    env: serviceEnvironment(name, plan, addresses),
    logFile: join(plan.settings.ZI_LOCAL_DIR, `logs/${name}.log`),
  });
  const url = healthUrl(plan, name);
  await untilReady(running, () =>
    fetch(url).then(
      (answer) => answer.ok,
      () => false, // not listening yet
    ),
  );
  return running;
}

/** Starts every service as a process of its own, all at once. */
export async function startServices(plan: LocalPlan, addresses: Addresses, roster: Roster): Promise<void> {
  await Promise.all(
    serviceNames.map((name) => roster.keepService(name, () => startService(name, plan, addresses))),
  );
}
