import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestEdge, startEdge } from '../../fixtures/edge';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('the branding', () => {
  let edge: TestEdge;
  let dir: string;
  beforeAll(async () => {
    [edge, dir] = await Promise.all([startEdge(), mkdtemp(join(tmpdir(), 'zi-brand-'))]);
  });
  afterAll(async () => {
    await edge?.stop();
    await rm(dir, { recursive: true });
  });
  const write = async (name: string, content: string | Buffer) => {
    await writeFile(join(dir, name), content);
    return join(dir, name);
  };

  it('is that of the programme, without a logo, unless it is set', async () => {
    expect((await edge.knock('/branding.json')).body).toEqual({
      name: 'Zona Integritas',
      colour: '#1f5f8b',
      logo: null,
    });
    expect((await edge.knock('/branding.css')).body).toBe(':root{--zi-brand:#1f5f8b}\n');
    expect((await edge.knock('/branding/logo')).status).toBe(404);
  });

  it.each([
    ['logo.svg', 'image/svg+xml'],
    ['logo.PNG', 'image/png'],
  ])('is what was set, with %s, kept for five minutes', async (file, type) => {
    const gateway = await edge.startGateway({
      ZI_BRAND_NAME: 'ZI Kemenkeu',
      ZI_BRAND_COLOUR: '#7A1F1F',
      ZI_BRAND_LOGO: await write(file, svg.padEnd(200_000)),
    });
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${gateway.url}${path}`, { headers });
    expect(await (await get('/branding.json')).json()).toEqual({
      name: 'ZI Kemenkeu',
      colour: '#7A1F1F',
      logo: '/branding/logo',
    });
    for (const [path, expected] of [
      ['/branding.json', 'application/json'],
      ['/branding.css', 'text/css; charset=utf-8'],
      ['/branding/logo', type],
    ] as const) {
      const { headers } = await get(path);
      expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
        expected,
        'public, max-age=300',
      ]);
      expect((await get(path, { 'if-none-match': `W/${headers.get('etag')!}` })).status).toBe(304);
    }
    await gateway.stop();
  });

  it.each([
    ['is no picture that browsers know', 'logo.txt', 'x', 'is neither .svg nor .png'],
    ['is too large', 'large.svg', svg.padEnd(200_001), 'has more than 200 KB'],
  ])('with a logo that %s is refused at the start', async (_, file, content, why) => {
    await expect(edge.startGateway({ ZI_BRAND_LOGO: await write(file, content) })).rejects.toThrow(why);
  });

  it('with a logo that is not there is refused at the start', async () => {
    await expect(edge.startGateway({ ZI_BRAND_LOGO: join(dir, 'none.svg') })).rejects.toThrow(
      /ZI_BRAND_LOGO: .* cannot be read/,
    );
  });
});
