import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { startS3 } from '@zi/embedded';

const region = 'ap-southeast-3';
const credentials = { accessKeyId: 'zi-tests', secretAccessKey: 'for-tests-only' };

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
export async function startTestObjectStore(bucket = 'zi-evidence'): Promise<TestObjectStore> {
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
    async keys(prefix = '') {
      const { Contents = [] } = await client.send(new ListObjectsCommand({ Bucket: bucket, Prefix: prefix }));
      return Contents.map(({ Key = '' }) => Key);
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
