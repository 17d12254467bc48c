import { parseEnvironment } from '@zi/service-kit';
import { type TestObjectStore, startTestObjectStore } from '@zi/testing';
import { SealEnvironment } from './audit.env';
import { SealStore } from './seal.store';

describe('the bucket of the seals', () => {
  let server: TestObjectStore;
  let store: SealStore;

  const storeOf = (more: Record<string, string> = {}) => {
    const { ZI_S3_BUCKET: bucket = '', ...access } = server.access();
    const environment = { ...access, ZI_SEAL_BUCKET: bucket, ZI_AUDIT_DATABASE_URL: 'postgres://x', ...more };
    return new SealStore(parseEnvironment(SealEnvironment, environment));
  };

  beforeAll(async () => {
    server = await startTestObjectStore('zi-seals');
    store = storeOf();
  });
  afterAll(() => server?.stop());

  it('lists the seals of one service in the order of time, however many there are', async () => {
    const instants = Array.from({ length: 1_002 }, (_, n) => new Date(n * 3_600_000).toISOString());
    for (const at of instants) await server.put(`stages/${at}.json`, Buffer.from(at));
    await server.put('scoring/2026-01-01T00:00:00.000Z.json', Buffer.from(''));
    const keys = await store.keys('stages');
    expect(keys).toEqual(instants.map((at) => `stages/${at}.json`));
    const texts: string[] = [];
    for await (const { key, text } of store.read(keys.slice(-20))) texts.push(`${key} ${text}`);
    expect(texts).toEqual(instants.slice(-20).map((at) => `stages/${at}.json ${at}`));
  });

  it('takes no second seal in one place, but the same one again', async () => {
    const key = 'surveys/2026-01-01T00:00:00.000Z.json';
    await store.add({ key, text: 'first' });
    await store.add({ key, text: 'first' });
    await expect(store.add({ key, text: 'second' })).rejects.toMatchObject({
      ...{ code: 'conflict', message: `Another seal lies at ${key} already.` },
    });
    expect((await server.get(key)).toString()).toBe('first');
  });

  it('that is not there or lets nobody in is told by its name', async () => {
    await expect(storeOf({ ZI_SEAL_BUCKET: 'zi-none' }).keys('stages')).rejects.toMatchObject({
      ...{ code: 'unavailable', message: expect.stringMatching(/zi-none, cannot .*: NoSuchBucket/) },
    });
    await expect(storeOf({ ZI_S3_SECRET_ACCESS_KEY: 'guess' }).keys('stages')).rejects.toMatchObject({
      message: expect.stringContaining('SignatureDoesNotMatch'),
    });
  });
});
