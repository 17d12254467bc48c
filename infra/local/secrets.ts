import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { busUsers, type BusUser } from '@zi/bus';
import { serviceNames, type ServiceName } from '@zi/contracts';
import { readLocalFile, writeLocalFile } from './local-file';

export interface Secrets {
  readonly database: Readonly<Record<ServiceName, string>>;
  /** Of the database role that reads the audit trails. */
  readonly auditor: string;
  readonly nats: Readonly<Record<BusUser, string>>;
  readonly s3: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Of the client in which people sign in. */
  readonly webClient: string;
  /** Of the demo's other system. */
  readonly officeClient: string;
  /** Seals the cookies of sessions: 32 bytes in base64url. */
  readonly sessionKey: string;
}

const secret = (bytes = 24) => randomBytes(bytes).toString('base64url');

const secretsFor = <K extends string>(names: readonly K[], known: Partial<Record<K, string>> = {}) =>
  Object.fromEntries(names.map((name) => [name, known[name] ?? secret()])) as Record<K, string>;

/** The secrets of this directory; those that are missing are made and kept. */
export async function readOrCreateSecrets(localDir: string): Promise<Secrets> {
  const file = join(localDir, 'secrets.json');
  const known: Partial<Secrets> = (await readLocalFile<Secrets>(file)) ?? {};
  const secrets = {
    database: secretsFor(serviceNames, known.database),
    auditor: known.auditor ?? secret(),
    nats: secretsFor(Object.keys(busUsers) as BusUser[], known.nats),
    s3: known.s3 ?? { accessKeyId: 'zi-local', secretAccessKey: secret() },
    webClient: known.webClient ?? secret(),
    officeClient: known.officeClient ?? secret(),
    sessionKey: known.sessionKey ?? secret(32),
  };
  await writeLocalFile(file, secrets);
  return secrets;
}
