import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startS3 } from '@zi/embedded';

const bucket = 'zi-evidence';
const objectFile = '._S3rver_object';
const region = 'ap-southeast-3';
const credentials = { accessKeyId: 'zi-evidence', secretAccessKey: 'for-tests-only' };

export interface TestObjectStore {
  readonly url: string;
  /** Environment of a service that uses it; `url` may name a proxy in between. */
  access(url?: string): Record<string, string>;
  /** Keys that begin with a prefix, in order. */
  keys(prefix?: string): Promise<string[]>;
  get(key: string): Promise<Buffer>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  delete(key: string): Promise<void>;
  /** Takes the server away; `start` brings it back on the same port with the same objects. */
  halt(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts an S3-compatible server of its own with one bucket. */
export async function startTestObjectStore(): Promise<TestObjectStore> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-s3-'));
  let server = await startS3({ dir, buckets: [bucket], credentials });
  const { url, port } = server;
  const client = new S3Client({ endpoint: url, region, credentials, forcePathStyle: true });
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    url,
    access: (endpoint = url) => ({
      ZI_S3_ENDPOINT: endpoint,
      ZI_S3_REGION: region,
      ZI_S3_BUCKET: bucket,
      ZI_S3_ACCESS_KEY_ID: credentials.accessKeyId,
      ZI_S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    }),
    // Read from its folder: it answers no listing to a client of today (it signs `/bucket/` as `/bucket`).
    async keys(prefix = '') {
      const files = await readdir(join(dir, bucket), { recursive: true });
      const keys = files
        .filter((file) => file.endsWith(objectFile))
        .map((file) => file.slice(0, -objectFile.length));
      return keys.filter((key) => key.startsWith(prefix)).sort();
    },
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand(at(key)));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes }));
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(at(key)));
    },
    halt: () => server.stop(),
    async start() {
      server = await startS3({ dir, port, buckets: [bucket], credentials });
    },
    async stop() {
      client.destroy();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
