import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type RunningService } from '@zi/service-kit';
import { type TestEdge, startEdge } from '../../fixtures/edge';

const script = 'console.log("workspace")';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: http://127.0.0.1:9000; font-src 'self'; connect-src 'self' http://127.0.0.1:9000; manifest-src 'self'; worker-src 'self'; frame-src blob: http://127.0.0.1:9000; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The path as it is written, where fetch would tidy it up. */
const rawStatus = (url: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

describe('the workspace', () => {
  let edge: TestEdge;
  let dir: string;
  let gateway: RunningService;
  beforeAll(async () => {
    [edge, dir] = await Promise.all([startEdge(), mkdtemp(join(tmpdir(), 'zi-web-'))]);
    await mkdir(join(dir, 'assets'));
    const files = {
      'index.html': '<!doctype html><title>Workspace</title>',
      'public.html': '<!doctype html><title>Survei</title>',
      'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'sw.js': script,
      '.secret': 'x',
      'assets/app-1a2b.js': script,
      'assets/app-1a2b.js.br': brotliCompressSync(script),
      'assets/plain-3c4d.css': 'p{}',
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
    gateway = await edge.startGateway({
      ZI_WEB_DIR: dir,
      ZI_OBJECT_ORIGIN: 'http://127.0.0.1:9000',
    });
  });
  afterAll(async () => {
    await gateway?.stop();
    await edge?.stop();
    await rm(dir, { recursive: true });
  });

  const get = (
    path: string,
    headers: Record<string, string> = { accept: 'text/html,*/*;q=0.8' },
    method = 'GET',
  ) => fetch(`${gateway.url}${path}`, { method, headers });

  it.each(['/', '/programmes/1?tab=lke', '/apiary'])(
    'is the page at %s, never kept unasked',
    async (path) => {
      const { status, headers } = await get(path);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('content-security-policy')).toBe(policy);
      expect(await (await get(path)).text()).toContain('Workspace');
      expect((await get(path, { accept: 'text/html', 'if-none-match': headers.get('etag')! })).status).toBe(
        304,
      );
    },
  );

  it('is asked for with HEAD too', async () => {
    const { status, headers } = await get('/programmes', { accept: 'text/html' }, 'HEAD');
    expect([status, headers.get('content-security-policy')]).toEqual([200, policy]);
  });

  it.each(['/s/abc', '/u/BPSPL-PDG'])('has a page of its own for everybody at %s', async (path) => {
    const answer = await get(path);
    expect(await answer.text()).toContain('Survei');
    expect(answer.headers.get('content-security-policy')).toBe(policy);
  });

  it.each(['/api/x', '/api/v1/x', '/auth/x', '/health/x', '/metrics/x', '/assets/x.js'])(
    'is not the page at %s: nothing is there',
    async (path) => {
      const { status, headers } = await get(path);
      expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    },
  );

  it('is no page for programs, nor for what is posted', async () => {
    expect((await get('/programmes', { accept: 'application/json' })).status).toBe(404);
    expect((await get('/programmes', { accept: 'text/html' }, 'POST')).status).toBe(404);
  });

  it('leaves the other methods of an operation known', async () => {
    const { status, headers } = await get('/api/v1/invitations');
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('leaves a refusal of the API a problem document', async () => {
    const { status, headers } = await get('/api/v1/units');
    expect([status, headers.get('content-type')]).toEqual([401, 'application/problem+json']);
  });

  it('keeps the home page of the API at /api', async () => {
    expect(await (await get('/api')).text()).toContain('/api/docs');
  });

  it('has files that are kept for a year, compressed beforehand where the browser can read it', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const plain = await get('/assets/app-1a2b.js', headers);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-type')).toMatch(/javascript/);
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script]);
    const small = await get('/assets/app-1a2b.js', { 'accept-encoding': 'br' });
    expect([small.headers.get('content-encoding'), await small.text()]).toEqual(['br', script]);
    expect(small.headers.get('content-type')).toMatch(/javascript/);
    const uncompressed = await get('/assets/plain-3c4d.css', { 'accept-encoding': 'br' });
    expect([uncompressed.headers.get('content-encoding'), await uncompressed.text()]).toEqual([null, 'p{}']);
  });

  it.each(['favicon.svg', 'sw.js'])('serves %s beside it, asked for anew each time', async (name) => {
    const { status, headers } = await get(`/${name}`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(headers.get('etag')).not.toBeNull();
    expect(headers.get('content-security-policy')).toBe(policy); // a worker obeys that of its script
  });

  it.each([
    '/.secret',
    '/assets/../.secret',
    '/assets/..%2f.secret',
    '/assets/%2e%2e/.secret',
    '/assets//etc/passwd',
  ])('gives nothing away at %s', async (path) => {
    expect([403, 404]).toContain(await rawStatus(gateway.url, path));
  });

  it('is not counted, what is not there is', async () => {
    const own = await edge.startGateway({ ZI_WEB_DIR: dir, ZI_RATE_PER_ADDRESS: '2' });
    const statusOf = async (path: string) => (await fetch(`${own.url}${path}`)).status;
    const files = ['/', '/assets/app-1a2b.js', '/favicon.svg', '/branding.json', '/branding.css'];
    for (const path of [...files, ...files]) expect(await statusOf(path)).toBe(200);
    expect([await statusOf('/x'), await statusOf('/x'), await statusOf('/x')]).toEqual([404, 404, 429]);
    await own.stop();
  });

  it('is not served from a folder without index.html', async () => {
    await expect(edge.startGateway({ ZI_WEB_DIR: join(dir, 'assets') })).rejects.toThrow(
      /ZI_WEB_DIR: .* holds no index\.html/,
    );
  });
});
