import { join } from 'node:path';
import { scopes } from '@zi/contracts';
import { demoPeople } from '@zi/demo';
import { findNatsServer, launch, startNats, startPostgres, untilReady } from '@zi/embedded';
import { natsConfiguration, provisionBus, provisionDatabase } from '../provision/provision';
import { writeLocalFile } from './local-file';
import type { Ports } from './ports';
import { timed } from './progress';
import type { Roster } from './roster';
import type { Secrets } from './secrets';
import type { LocalSettings } from './settings';
import type { StandIns } from './stand-ins';

/** What a local suite is made from. */
export interface LocalPlan {
  readonly settings: LocalSettings;
  readonly secrets: Secrets;
  readonly ports: Ports;
}

/** Where the parts of the environment are, embedded or given. */
export interface Addresses {
  /** As administrator. */
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly s3Endpoint: string;
  readonly oidcIssuer: string;
  readonly smtpUrl: string;
  /** Page of the mail sink; null when a mail server was given. */
  readonly mailPageUrl: string | null;
}

/** The client of the embedded identity provider in which people sign in. */
export const webClientId = 'zi-web';

export const loopback = (port: number) => `http://127.0.0.1:${port}`;

async function startDatabase({ settings, secrets, ports }: LocalPlan, roster: Roster): Promise<string> {
  const dir = join(settings.ZI_LOCAL_DIR, 'postgres');
  const start = () => startPostgres({ dir, port: ports.postgres });
  const url =
    settings.ZI_DATABASE_URL ??
    (await timed('PostgreSQL is ready', () => roster.keepServer('PostgreSQL', start))).url;
  await timed('roles, schemas and migrations are in place', () =>
    provisionDatabase(url, { ...secrets.database, auditor: secrets.auditor }),
  );
  return url;
}

/** User and password of a NATS user: its own at the embedded server, the given one at a given server. */
export function natsLogin({ settings, secrets }: LocalPlan, user: keyof Secrets['nats']) {
  if (!settings.ZI_NATS_URL) return { ZI_NATS_USER: user, ZI_NATS_PASSWORD: secrets.nats[user] };
  return { ZI_NATS_USER: settings.ZI_NATS_USER, ZI_NATS_PASSWORD: settings.ZI_NATS_PASSWORD };
}

/** Key pair and place of the object store: its own at the embedded one, the given one at a given one. */
export function storeAccess({ settings, secrets }: LocalPlan, { s3Endpoint }: Addresses) {
  const embedded = {
    ZI_S3_ACCESS_KEY_ID: secrets.s3.accessKeyId,
    ZI_S3_SECRET_ACCESS_KEY: secrets.s3.secretAccessKey,
  };
  const { ZI_S3_ACCESS_KEY_ID, ZI_S3_SECRET_ACCESS_KEY } = settings.ZI_S3_ENDPOINT ? settings : embedded;
  return {
    ZI_S3_ENDPOINT: s3Endpoint,
    ZI_S3_REGION: settings.ZI_S3_REGION,
    ZI_S3_ACCESS_KEY_ID,
    ZI_S3_SECRET_ACCESS_KEY,
  };
}

async function startBus(plan: LocalPlan, roster: Roster): Promise<string> {
  const { settings, secrets, ports } = plan;
  const dir = join(settings.ZI_LOCAL_DIR, 'nats');
  const start = async () => {
    const binary = await findNatsServer(dir);
    const configText = natsConfiguration(secrets.nats);
    return roster.keepServer('NATS', () => startNats({ dir, binary, port: ports.nats, configText }));
  };
  const url = settings.ZI_NATS_URL ?? (await timed('NATS with JetStream is ready', start)).url;
  await timed('streams and durables are in place', () =>
    provisionBus({ ZI_NATS_URL: url, ...natsLogin(plan, 'operator') }),
  );
  return url;
}

function standIns({ settings, secrets, ports }: LocalPlan): StandIns {
  const dir = settings.ZI_LOCAL_DIR;
  const callbacks = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${ports.gateway}`);
  return {
    ...(!settings.ZI_S3_ENDPOINT && {
      s3: {
        dir: join(dir, 's3'),
        port: ports.s3,
        buckets: [settings.ZI_S3_BUCKET, settings.ZI_SEAL_BUCKET],
        credentials: secrets.s3,
      },
    }),
    ...(!settings.ZI_OIDC_ISSUER && {
      oidc: {
        dir: join(dir, 'oidc'),
        port: ports.oidc,
        people: demoPeople,
        clients: [
          {
            id: webClientId,
            secret: secrets.webClient,
            redirectUris: callbacks.map((origin) => `${origin}/auth/callback`),
            postLogoutRedirectUris: callbacks,
          },
          {
            id: 'e-office',
            secret: secrets.officeClient,
            scopes: scopes.map((scope) => `zi:${scope}`),
          },
        ],
      },
    }),
    ...(!settings.ZI_SMTP_URL && {
      mail: { dir: join(dir, 'mail'), port: ports.smtp, httpPort: ports.mail },
    }),
  };
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** One process for the three servers that are JavaScript: object store, identity provider and mail sink. */
async function startStandIns(plan: LocalPlan, roster: Roster): Promise<void> {
  const { ZI_LOCAL_DIR: dir } = plan.settings;
  const parts = standIns(plan);
  const ports = [parts.s3?.port, parts.oidc?.port, parts.mail?.httpPort].filter((port) => port !== undefined);
  if (ports.length === 0) return;
  const file = join(dir, 'stand-ins.json');
  await writeLocalFile(file, parts);
  const start = async () => {
    const running = await launch({
      name: 'object store, identity provider and mail sink',
      command: process.execPath,
      args: [join(__dirname, 'stand-ins.js'), file],
      env: process.env,
      logFile: join(dir, 'logs/stand-ins.log'),
    });
    await untilReady(running, async () =>
      (await Promise.all(ports.map(loopback).map(answers))).every(Boolean),
    );
    return running;
  };
  await timed(`${Object.keys(parts).join(', ')} ready`, () => roster.keepServer('stand-ins', start));
}

/** Starts what is not given, all at once, and prepares database and bus for the services. */
export async function startServers(plan: LocalPlan, roster: Roster): Promise<Addresses> {
  const { settings, ports } = plan;
  const [databaseUrl, natsUrl] = await Promise.all([
    startDatabase(plan, roster),
    startBus(plan, roster),
    startStandIns(plan, roster),
  ]);
  return {
    databaseUrl,
    natsUrl,
    s3Endpoint: settings.ZI_S3_ENDPOINT ?? loopback(ports.s3),
    oidcIssuer: settings.ZI_OIDC_ISSUER ?? loopback(ports.oidc),
    smtpUrl: settings.ZI_SMTP_URL ?? `smtp://127.0.0.1:${ports.smtp}`,
    mailPageUrl: settings.ZI_SMTP_URL ? null : loopback(ports.mail),
  };
}
