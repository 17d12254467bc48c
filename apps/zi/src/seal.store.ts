import { createHash } from 'node:crypto';
import { GetObjectCommand, ListObjectsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DomainError } from '@zi/contracts';
import { type StoredSeal } from '@zi/database';
import { type SealEnvironment } from './audit.env';

/** Seals that are fetched at a time. */
const atOnce = 16;

/** The bucket of the seals. What lies in it is added and read, never changed. */
export class SealStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(environment: SealEnvironment) {
    const { ZI_S3_ENDPOINT: endpoint, ZI_S3_REGION: region, ZI_S3_PATH_STYLE: pathStyle } = environment;
    const { ZI_S3_ACCESS_KEY_ID: accessKeyId, ZI_S3_SECRET_ACCESS_KEY: secretAccessKey } = environment;
    this.bucket = environment.ZI_SEAL_BUCKET;
    this.client = new S3Client({
      region,
      forcePathStyle: pathStyle ?? Boolean(endpoint),
      ...(endpoint && { endpoint }),
      ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
    });
  }

  /** Keys of a service's seals, the oldest first. Paged by key, which every S3-compatible server knows. */
  async keys(service: string): Promise<string[]> {
    const keys: string[] = [];
    for (;;) {
      const page = { Bucket: this.bucket, Prefix: `${service}/`, Marker: keys.at(-1) };
      const { Contents = [], IsTruncated } = await this.attempt(() =>
        this.client.send(new ListObjectsCommand(page)),
      );
      keys.push(...Contents.map(({ Key = '' }) => Key));
      if (!IsTruncated) return keys;
    }
  }

  /** The seals under these keys, in their order. */
  async *read(keys: readonly string[]): AsyncGenerator<StoredSeal, void> {
    for (let start = 0; start < keys.length; start += atOnce) {
      yield* await Promise.all(
        keys.slice(start, start + atOnce).map(async (key) => ({ key, text: await this.text(key) })),
      );
    }
  }

  /** Writes a seal where there is none. Throws `conflict` when another one lies there. */
  async add(seal: StoredSeal): Promise<void> {
    const checksum = createHash('sha256').update(seal.text).digest('base64');
    const object = { Bucket: this.bucket, Key: seal.key, Body: seal.text, ContentType: 'application/json' };
    const put = new PutObjectCommand({ ...object, IfNoneMatch: '*', ChecksumSHA256: checksum });
    const isThere = await this.attempt(() =>
      this.client.send(put).then(
        () => false,
        (error: Error) => {
          if (error.name !== 'PreconditionFailed') throw error;
          return true;
        },
      ),
    );
    // Sent again after an answer that was lost, it meets itself.
    if (isThere && (await this.text(seal.key)) !== seal.text) {
      throw new DomainError('conflict', `Another seal lies at ${seal.key} already.`);
    }
  }

  private async text(key: string): Promise<string> {
    const get = new GetObjectCommand({ Bucket: this.bucket, Key: key });
    return this.attempt(async () => (await (await this.client.send(get)).Body?.transformToString()) ?? '');
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { name, message } = error as Error;
      throw new DomainError(
        'unavailable',
        `The bucket of the seals, ${this.bucket}, cannot be worked with: ${name}${message && ` (${message})`}.`,
      );
    }
  }
}
