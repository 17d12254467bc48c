import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { EmbeddedServer } from './process';
import { startS3 } from './s3';

describe('the embedded S3 server', () => {
  const credentials = { accessKeyId: 'zi-evidence', secretAccessKey: 'secret' };
  const object = { Bucket: 'zi-evidence', Key: 'lke/P.1.i.a.pdf' };
  let dir: string;
  let server: EmbeddedServer;

  const client = (keys = credentials) =>
    new S3Client({ endpoint: server.url, region: 'ap-southeast-3', forcePathStyle: true, credentials: keys });
  const read = async () =>
    (await (await client().send(new GetObjectCommand(object))).Body?.transformToString()) ?? '';

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-s3-'));
    server = await startS3({ dir, buckets: ['zi-evidence'], credentials });
  });
  afterEach(async () => {
    await server.stop();
    await rm(dir, { recursive: true });
  });

  test('takes an upload through a presigned address and keeps it over a restart', async () => {
    const address = await getSignedUrl(client(), new PutObjectCommand(object));
    expect((await fetch(address, { method: 'PUT', body: 'proof' })).status).toBe(200);
    await server.stop();
    server = await startS3({ dir, port: server.port, buckets: ['zi-evidence'], credentials });
    expect(await read()).toBe('proof');
  });

  test('refuses other keys and requests without a signature', async () => {
    await client().send(new PutObjectCommand({ ...object, Body: 'proof' }));
    const forged = client({ ...credentials, secretAccessKey: 'guess' }).send(new GetObjectCommand(object));
    await expect(forged).rejects.toThrow('signature');
    const defaults = client({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }).send(
      new GetObjectCommand(object),
    );
    await expect(defaults).rejects.toThrow('does not exist in our records');
    expect((await fetch(`${server.url}/zi-evidence/${object.Key}`)).status).toBe(403);
  });

  test('lists what begins with a prefix, in order and by pages', async () => {
    for (const Key of ['b/2', 'b/1', 'c/1', 'b/2026-11-24T07:25:28.123Z.json'])
      await client().send(new PutObjectCommand({ ...object, Key, Body: Key }));
    const list = async (Marker: string) => {
      const page = { Bucket: object.Bucket, Prefix: 'b/', MaxKeys: 2, Marker };
      const { Contents = [], IsTruncated } = await client().send(new ListObjectsCommand(page));
      return [...Contents.map(({ Key }) => Key), IsTruncated];
    };
    expect(await list('')).toEqual(['b/1', 'b/2', true]);
    expect(await list('b/2')).toEqual(['b/2026-11-24T07:25:28.123Z.json', false]);
  });

  test('keeps an object that must not be written again, also against two writers at once', async () => {
    const put = (Body: string) =>
      client()
        .send(new PutObjectCommand({ ...object, Body, IfNoneMatch: '*' }))
        .then(
          () => 'written',
          (refusal: Error) => refusal.name,
        );
    expect((await Promise.all([put('a'), put('b')])).sort()).toEqual(['PreconditionFailed', 'written']);
    const kept = await read();
    expect(await put('c')).toBe('PreconditionFailed');
    expect(await read()).toBe(kept);
  });

  test("lets a browser's page send a form and read what comes back", async () => {
    const origin = 'http://127.0.0.1:3000';
    const preflight = await fetch(`${server.url}/zi-evidence`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    await client().send(new PutObjectCommand({ ...object, Body: 'proof' }));
    const address = await getSignedUrl(client(), new GetObjectCommand(object));
    const { headers } = await fetch(address, { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toMatch(/etag/i);
  });

  test('lets a browser at any address upload directly', async () => {
    const preflight = await fetch(`${server.url}/zi-evidence/${object.Key}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://127.0.0.1:3000',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type,x-amz-checksum-sha256',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-checksum-sha256');
  });
});
