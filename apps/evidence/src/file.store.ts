import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Readable } from 'node:stream';
import { DomainError } from '@zi/contracts';
import { type Logger } from '@zi/service-kit';
import { type Announced } from './domain/file';
import { type EvidenceEnvironment } from './evidence.env';

export interface StoredObject {
  readonly sizeBytes: number;
  /** Changes whenever the object is written again. */
  readonly etag: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface UploadForm {
  readonly url: string;
  readonly fields: Record<string, string>;
  readonly expiresAt: Date;
}

/** How a browser is to take an object. */
export interface Presentation {
  readonly contentType: string;
  /** `Content-Disposition`, ASCII. */
  readonly disposition: string;
}

const linkSeconds = 300;

const clientOf = (environment: EvidenceEnvironment, endpoint: string | undefined): S3Client => {
  const { ZI_S3_ACCESS_KEY_ID: accessKeyId, ZI_S3_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  return new S3Client({
    region: environment.ZI_S3_REGION,
    forcePathStyle: environment.ZI_S3_PATH_STYLE ?? Boolean(endpoint),
    ...(endpoint && { endpoint }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    // The service computes its own over the bytes; S3-compatible servers know no others.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
      socketTimeout: 10_000,
    },
  });
};

const undefinedWhen =
  (...names: string[]) =>
  (error: Error): undefined => {
    if (!names.includes(error.name)) throw error;
  };

/** The bucket of the evidence. Whatever keeps it from doing its work is `unavailable`. */
export class FileStore {
  private readonly client: S3Client;
  /** Signs what browsers use; never sends anything itself. */
  private readonly signer: S3Client;
  private readonly bucket: string;

  constructor(
    private readonly environment: EvidenceEnvironment,
    private readonly logger: Logger,
  ) {
    const { ZI_S3_ENDPOINT, ZI_S3_PUBLIC_ENDPOINT } = environment;
    this.bucket = environment.ZI_S3_BUCKET;
    this.client = clientOf(environment, ZI_S3_ENDPOINT);
    this.signer = clientOf(environment, ZI_S3_PUBLIC_ENDPOINT ?? ZI_S3_ENDPOINT);
  }

  /** A form that takes these bytes under this key and no others. */
  form(key: string, { sizeBytes, sha256, contentType }: Announced): Promise<UploadForm> {
    return this.attempt('sign', async () => {
      const { url, fields } = await createPresignedPost(this.signer, {
        Bucket: this.bucket,
        Key: key,
        Fields: {
          'Content-Type': contentType,
          'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        },
        Conditions: [['content-length-range', sizeBytes, sizeBytes]],
        Expires: this.environment.ZI_UPLOAD_SECONDS,
      });
      return { url, fields, expiresAt: expiryOf(fields) };
    });
  }

  /** Undefined when there is no such object. Read the bytes to their end or stop iterating: both free the connection. */
  async open(key: string): Promise<StoredObject | undefined> {
    const object = await this.attempt('read', () =>
      this.client
        .send(new GetObjectCommand({ Bucket: this.bucket, Key: key }))
        .catch(undefinedWhen('NoSuchKey')),
    );
    if (!object) return undefined;
    return {
      sizeBytes: object.ContentLength ?? 0,
      etag: object.ETag ?? '',
      bytes: this.read(object.Body as Readable),
    };
  }

  /**
   * Copies an object as it was when it was opened; `gone` when it is that no more. The copy carries type and
   * disposition itself: S3-compatible servers differ over signed addresses that override them.
   */
  async copy(from: string, etag: string, to: string, as: Presentation): Promise<'copied' | 'gone'> {
    const command = new CopyObjectCommand({
      Bucket: this.bucket,
      Key: to,
      CopySource: `${this.bucket}/${from}`,
      CopySourceIfMatch: etag,
      MetadataDirective: 'REPLACE',
      ContentType: as.contentType,
      ContentDisposition: as.disposition,
    });
    const copied = await this.attempt('copy', () =>
      this.client.send(command).catch(undefinedWhen('NoSuchKey', 'PreconditionFailed')),
    );
    return copied ? 'copied' : 'gone';
  }

  async remove(key: string): Promise<void> {
    await this.attempt('remove', () =>
      this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key })),
    );
  }

  /** A short-lived address from which a browser saves the object. */
  link(key: string): Promise<{ url: string; expiresAt: Date }> {
    return this.attempt('sign', async () => {
      const signingDate = new Date();
      const command = new GetObjectCommand({ Bucket: this.bucket, Key: key });
      const url = await getSignedUrl(this.signer, command, { expiresIn: linkSeconds, signingDate });
      return { url, expiresAt: new Date(signingDate.getTime() + linkSeconds * 1000) };
    });
  }

  /** Throws when objects cannot be looked for: an empty answer to a key that nobody writes is a good one. */
  async check(): Promise<void> {
    const command = new GetObjectCommand({ Bucket: this.bucket, Key: 'readiness' });
    const abortSignal = AbortSignal.timeout(2_000);
    await this.client.send(command, { abortSignal }).catch(undefinedWhen('NoSuchKey'));
  }

  private async *read(body: Readable): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const piece of body) yield piece as Uint8Array;
    } catch (error) {
      throw this.unavailable('read', error);
    }
  }

  private async attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.unavailable(what, error);
    }
  }

  private unavailable(what: string, error: unknown): DomainError {
    const { name, message } = error as Error;
    this.logger.warn({ what, reason: `${name}: ${message}` }, 'the object store failed');
    return new DomainError('unavailable', 'The object store cannot be reached right now. Try again.', {
      what,
    });
  }
}

function expiryOf(fields: Record<string, string>): Date {
  const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as {
    expiration: string;
  };
  return new Date(policy.expiration);
}
