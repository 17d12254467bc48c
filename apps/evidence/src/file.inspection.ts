import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DomainError, evidenceLimitBytes } from '@zi/contracts';
import { fileTypeFromTokenizer } from 'file-type';
import { fromStream } from 'strtok3';
import { type Found } from './domain/file';
import { type StoredObject } from './file.store';

/** Reads stored bytes once, a piece at a time, and tells what they are; stops beyond the limit. Uses the pieces up. */
export async function inspect(stored: Pick<StoredObject, 'sizeBytes' | 'bytes'>): Promise<Found> {
  const reading = new Reading(stored.bytes);
  const pieces = reading.pieces();
  const contentType = await typeOf(pieces, stored.sizeBytes);
  for await (const piece of pieces) release(piece);
  return { sizeBytes: stored.sizeBytes, sha256: reading.sha256(stored.sizeBytes), contentType };
}

/** Counts and hashes what passes, whoever takes it. */
class Reading {
  private readonly hash = createHash('sha256');
  private count = 0;
  private failure: Error | undefined;

  constructor(private readonly source: AsyncIterable<Uint8Array>) {}

  async *pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const piece of this.source) {
        this.count += piece.length;
        if (this.count > evidenceLimitBytes) return;
        this.hash.update(piece);
        yield piece;
      }
    } catch (error) {
      this.failure = error as Error;
    }
  }

  /** Of all bytes, or null when there are more than are accepted. Throws what kept them from being read. */
  sha256(sizeBytes: number): string | null {
    if (this.failure) throw this.failure;
    if (this.count > evidenceLimitBytes) return null;
    if (this.count !== sizeBytes)
      throw new DomainError(
        'unavailable',
        'The object store broke off in the middle of the file. Try again.',
      );
    return this.hash.digest('hex');
  }
}

/** Media type by content, read from as many pieces as that takes; null when it is no known one. */
async function typeOf(pieces: AsyncGenerator<Uint8Array>, sizeBytes: number): Promise<string | null> {
  // With the size known, an office file is looked through to its end: what tells its kind may come last.
  const head = Readable.from(pieces, { objectMode: false });
  const tokenizer = await fromStream(head, { fileInfo: { size: sizeBytes } });
  try {
    return (await fileTypeFromTokenizer(tokenizer))?.mime ?? null;
  } catch {
    return null; // Malformed in a way that its detector did not foresee: no known type.
  }
}

/** Gives the memory of a piece back now; left to the collector, tens of megabytes pile up first. */
function release({ buffer, byteLength }: Uint8Array): void {
  // Only of a piece that has it to itself: small ones are cut from memory that others use too.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
