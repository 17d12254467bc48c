import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createLogger, parseEnvironment } from '@zi/service-kit';
import { EvidenceEnvironment } from './evidence.env';
import { inspect } from './file.inspection';
import { FileStore } from './file.store';

const error = (code: string) => `<Error><Code>${code}</Code><Message>${code}</Message></Error>`;
const base = {
  ...{ ZI_HTTP_PORT: '0', ZI_NATS_URL: 'nats://x', ZI_DATABASE_URL: 'postgres://x/x' },
  ...{ ZI_S3_REGION: 'ap-southeast-3', ZI_S3_BUCKET: 'zi-evidence' },
};
const keys = { ZI_S3_ACCESS_KEY_ID: 'id', ZI_S3_SECRET_ACCESS_KEY: 'secret' };
const storeOf = (more: Record<string, string>) =>
  new FileStore(
    parseEnvironment(EvidenceEnvironment, { ...base, ...keys, ...more }),
    createLogger('evidence', 'silent', 'test'),
  );
const as = { disposition: 'attachment', contentType: 'application/pdf' };
const announced = { sizeBytes: 5, sha256: 'ff'.repeat(32), contentType: 'application/pdf' } as const;

describe('the bucket of the evidence', () => {
  let server: Server;
  let store: FileStore;
  let seen: IncomingMessage[];
  let answer: (response: ServerResponse) => void;

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      answer(response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    store = storeOf({ ZI_S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  beforeEach(() => (seen = []));
  afterAll(() => new Promise((closed) => server.close(closed)));

  it('that breaks off in the middle of a file is unavailable: the file is not judged', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-length': 100_000, etag: '"1"' });
      response.write(Buffer.alloc(50_000), () => response.destroy());
    };
    const object = await store.open('incoming/p/e');
    expect(object).toMatchObject({ sizeBytes: 100_000, etag: '"1"' });
    await expect(inspect(object!)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The object store cannot be reached right now. Try again.',
    });
  });

  it('that refuses its own service is unavailable, an object that is not there is simply not there', async () => {
    answer = (response) => void response.writeHead(403).end(error('AccessDenied'));
    await expect(store.open('incoming/p/e')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.copy('incoming/p/e', '"1"', 'vault/e', as)).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(store.remove('incoming/p/e')).rejects.toMatchObject({ code: 'unavailable' });
    answer = (response) => void response.writeHead(404).end(error('NoSuchKey'));
    expect(await store.open('incoming/p/e')).toBeUndefined();
    expect(await store.copy('incoming/p/e', '"1"', 'vault/e', as)).toBe('gone');
  });

  it('copies the object that was examined, never one that was sent in its place', async () => {
    answer = (response) => void response.writeHead(412).end(error('PreconditionFailed'));
    expect(await store.copy('incoming/p/e', '"1"', 'vault/e', as)).toBe('gone');
    expect(seen[0]?.headers).toMatchObject({
      'x-amz-copy-source': 'zi-evidence/incoming/p/e',
      'x-amz-copy-source-if-match': '"1"',
      'x-amz-metadata-directive': 'REPLACE',
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
    });
  });

  it('takes by its form these bytes, under this key, of this type, for a quarter of an hour', async () => {
    const { url, fields, expiresAt } = await store.form('incoming/p/e', announced);
    const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as {
      expiration: string;
      conditions: unknown[];
    };
    const checksum = Buffer.alloc(32, 255).toString('base64');
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 5, 5],
        { key: 'incoming/p/e' },
        { bucket: 'zi-evidence' },
        { 'Content-Type': 'application/pdf' },
        { 'x-amz-checksum-sha256': checksum },
      ]),
    );
    expect(fields).toMatchObject({ key: 'incoming/p/e', 'x-amz-checksum-sha256': checksum });
    expect(new URL(url).pathname).toBe('/zi-evidence');
    expect(new Date(policy.expiration)).toEqual(expiresAt);
    const signed = fields['X-Amz-Date']?.replace(/(....)(..)(.....)(..)(...)/, '$1-$2-$3:$4:$5') ?? '';
    expect(expiresAt.getTime() - Date.parse(signed)).toBe(900_000);
    expect(seen).toEqual([]);
  });

  it('is signed for the address that browsers use', async () => {
    const apart = storeOf({
      ZI_S3_ENDPOINT: 'http://minio:9000',
      ZI_S3_PUBLIC_ENDPOINT: 'https://bukti.contoh.invalid',
      ZI_S3_PATH_STYLE: 'true',
    });
    const { url } = await apart.link('vault/e');
    expect(url).toMatch(/^https:\/\/bukti\.contoh\.invalid\/zi-evidence\/vault\/e\?/);
    expect(url).toContain('X-Amz-Expires=300');
    expect((await apart.form('incoming/e', announced)).url).toBe('https://bukti.contoh.invalid/zi-evidence');
  });

  it('without an endpoint is the one of AWS in its region', async () => {
    const { url } = await storeOf({}).form('incoming/e', announced);
    expect(url).toBe('https://zi-evidence.s3.ap-southeast-3.amazonaws.com/');
  });

  it('a key without its secret is told at the start', () => {
    const half = { ...base, ZI_S3_ACCESS_KEY_ID: 'id' };
    expect(() => parseEnvironment(EvidenceEnvironment, half)).toThrow(/ZI_S3_SECRET_ACCESS_KEY .*is missing/);
    const other = { ...base, ZI_S3_SECRET_ACCESS_KEY: 'secret' };
    expect(() => parseEnvironment(EvidenceEnvironment, other)).toThrow(/goes with ZI_S3_ACCESS_KEY_ID/);
    expect(() => parseEnvironment(EvidenceEnvironment, base)).not.toThrow();
  });
});
