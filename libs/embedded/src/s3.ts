import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdir } from 'node:fs/promises';
import { serveHttp } from './http-server';
import type { EmbeddedServer } from './process';

export interface S3Options {
  /** Objects lie below it as files. */
  readonly dir: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Created unless they exist, private, with CORS for uploads and downloads by a browser. */
  readonly buckets: readonly string[];
  /** The only key pair that the server accepts. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const cors = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin>
  ${['GET', 'HEAD', 'PUT', 'POST'].map((method) => `<AllowedMethod>${method}</AllowedMethod>`).join('')}
  <AllowedHeader>*</AllowedHeader>
  <ExposeHeader>ETag</ExposeHeader>
  <MaxAgeSeconds>3000</MaxAgeSeconds>
</CORSRule></CORSConfiguration>`;

/** s3rver checks a signature when there is one; a private bucket also refuses requests without. */
function isUnsigned(request: IncomingMessage): boolean {
  const isPreflight = request.method === 'OPTIONS';
  const isForm =
    request.method === 'POST' && (request.headers['content-type'] ?? '').startsWith('multipart/form-data');
  const isSigned = Boolean(request.headers.authorization) || /[?&]X-Amz-Signature=/.test(request.url ?? '');
  return !isPreflight && !isForm && !isSigned;
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: string): void {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

type Exists = (bucket: string, key: string) => Promise<boolean>;

/** `If-None-Match: *`, which s3rver does not know: what is there, or is being written, is not written again. */
function overwriteGuard(exists: Exists) {
  const writing = new Set<string>();
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (request.method !== 'PUT' || request.headers['if-none-match'] !== '*') return false;
    const { pathname } = new URL(request.url ?? '/', 'http://s3');
    if (writing.has(pathname)) return true;
    writing.add(pathname);
    response.once('close', () => writing.delete(pathname));
    const [, bucket = '', ...key] = pathname.split('/').map(decodeURIComponent);
    return exists(bucket, key.join('/'));
  };
}

/** s3rver signs the address of a bucket as `/bucket`, the SDK as `/bucket/`: without this no listing is answered. */
async function signBucketsAsTheSdk(): Promise<void> {
  const { default: v4 } = await import('@20minutes/s3rver/lib/signature/v4.js');
  const { getStringToSign } = v4;
  v4.getStringToSign = (request, parts) => {
    const uri = request.uri.replace(/^\/[^/]+$/, '$&/');
    return getStringToSign({ ...request, uri }, parts);
  };
}

/**
 * Starts an S3-compatible server within this process; path-style addresses, signature versions 2 and 4. It checks
 * neither checksums and lengths nor the policy of a form upload.
 */
export async function startS3(options: S3Options): Promise<EmbeddedServer> {
  await mkdir(options.dir, { recursive: true });
  const { default: S3rver } = await import('@20minutes/s3rver');
  const { DUMMY_ACCOUNT } = await import('@20minutes/s3rver/lib/models/account.js');
  DUMMY_ACCOUNT.revokeAccessKey('S3RVER');
  DUMMY_ACCOUNT.createKeyPair(options.credentials.accessKeyId, options.credentials.secretAccessKey);
  await signBucketsAsTheSdk();
  const s3 = new S3rver({
    directory: options.dir,
    silent: true,
    vhostBuckets: false,
    configureBuckets: options.buckets.map((name) => ({ name, configs: [cors] })),
  });
  await s3.configureBuckets();
  const answer = s3.callback();
  const overwrites = overwriteGuard((bucket, key) => s3.store.existsObject(bucket, key));
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (isUnsigned(request)) refuse(request, response, 403, 'AccessDenied');
    else if (await overwrites(request, response)) refuse(request, response, 412, 'PreconditionFailed');
    else answer(request, response);
  };
  return serveHttp(options.port, () => (request, response) => void serve(request, response));
}
