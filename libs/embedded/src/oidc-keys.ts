import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JWK } from 'oidc-provider';

export interface OidcKeys {
  readonly jwks: { readonly keys: JWK[] };
  readonly cookies: string[];
}

function signingKey(): JWK {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return { ...key, kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

async function write(file: string, keys: OidcKeys): Promise<OidcKeys> {
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

/** The provider's keys, made once: tokens stay valid over restarts. */
export async function readOrCreateKeys(file: string): Promise<OidcKeys> {
  await mkdir(dirname(file), { recursive: true });
  try {
    return JSON.parse(await readFile(file, 'utf8')) as OidcKeys;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
  }
  return write(file, { jwks: { keys: [signingKey()] }, cookies: [randomBytes(32).toString('base64url')] });
}

/** A new key signs from now on; the one before it is still published, so that its tokens stay valid. */
export async function rotateKeys(file: string): Promise<OidcKeys> {
  const { jwks, cookies } = await readOrCreateKeys(file);
  return write(file, { jwks: { keys: [signingKey(), ...jwks.keys.slice(0, 1)] }, cookies });
}
