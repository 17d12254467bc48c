import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { type z } from 'zod';

const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * Content that only this gateway can read or make, for keeping at a browser: an encrypted JWT. The first key seals,
 * all open, so that a key is changed without ending a session.
 */
export class Seal<T extends Record<string, unknown>> {
  private readonly keys: readonly Key[];

  constructor(
    /** What is sealed for one purpose does not open for another. */
    private readonly purpose: string,
    private readonly schema: z.ZodType<T>,
    keys: readonly Uint8Array[],
  ) {
    this.keys = keys.map((bytes) => ({
      id: createHash('sha256').update(bytes).digest('base64url').slice(0, 11),
      bytes,
    }));
  }

  close(content: T, until: Date): Promise<string> {
    const key = this.keys[0]!;
    return new EncryptJWT(content)
      .setProtectedHeader({ ...algorithms, kid: key.id })
      .setAudience(this.purpose)
      .setExpirationTime(until)
      .encrypt(key.bytes);
  }

  /** What was sealed; undefined for what we have not made, cannot open any more, or is too old. */
  async open(sealed: string): Promise<T | undefined> {
    try {
      const { payload } = await jwtDecrypt(sealed, ({ kid }) => this.bytesOf(kid), {
        audience: this.purpose,
        keyManagementAlgorithms: [algorithms.alg],
        contentEncryptionAlgorithms: [algorithms.enc],
        requiredClaims: ['exp'],
      });
      return this.schema.parse(payload);
    } catch {
      return undefined;
    }
  }

  private bytesOf(id: string | undefined): Uint8Array {
    const key = this.keys.find((one) => one.id === id);
    if (!key) throw new Error('There is no such key.');
    return key.bytes;
  }
}
