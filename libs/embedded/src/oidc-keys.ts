import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JWK } from 'oidc-provider';

export interface OidcKeys {
  readonly jwks: { readonly keys: JWK[] };
  readonly cookies: string[];
}

function generate(): OidcKeys {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const signing = { ...key, kid: randomUUID(), use: 'sig', alg: 'RS256' } as JWK;
  return { jwks: { keys: [signing] }, cookies: [randomBytes(32).toString('base64url')] };
}

/** The provider's keys, made once: tokens stay valid over restarts. */
export async function readOrCreateKeys(file: string): Promise<OidcKeys> {
  await mkdir(dirname(file), { recursive: true });
  try {
    return JSON.parse(await readFile(file, 'utf8')) as OidcKeys;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
  }
  const keys = generate();
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
