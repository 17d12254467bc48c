import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type FixedContent, sendFixed } from '../fixed-content';
import { homePage } from '../pages/home.page';
import { pagePolicy } from '../pages/page';
import { type Web, readWeb, webPolicy } from './web';

const ours = /^\/(?:api|auth|health|metrics|assets)(?:\/|$)/;

interface WebSettings {
  readonly dir: string | undefined;
  readonly objectOrigin: string | undefined;
  /** What becomes of a request that no file and no page answers; throws. */
  readonly nothing: (request: FastifyRequest) => Promise<never>;
}

/**
 * Serves the built workspace; without one, the home page of the API. Files and pages are not counted: opening the
 * workspace takes some thirty of them, they are the same for everybody and cost no service anything.
 */
export async function openWeb(fastify: FastifyInstance, settings: WebSettings): Promise<void> {
  if (settings.dir === undefined) {
    fastify.get('/', (_, reply) =>
      reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8').send(homePage()),
    );
    return;
  }
  const web = await readWeb(settings.dir);
  const policy = webPolicy(settings.objectOrigin);
  await fastify.register(fastifyStatic, {
    root: web.dir,
    serve: false,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
  });
  const uncounted = { config: { countsItself: true } };
  // A worker obeys the policy that its own script came with, so every file has it.
  const sendFile = (reply: FastifyReply, path: string, options: object) =>
    reply.header('content-security-policy', policy).sendFile(path, options);

  fastify.get<{ Params: { '*': string } }>('/assets/*', uncounted, (request, reply) =>
    sendFile(reply, `assets/${request.params['*']}`, { maxAge: '365d', immutable: true }),
  );
  fastify.get('/*', uncounted, async (request, reply) => {
    const path = pathOf(request);
    if (web.files.has(path.slice(1))) {
      reply.header('cache-control', 'no-cache');
      return sendFile(reply, path.slice(1), { cacheControl: false });
    }
    const page = pageAt(web, path, request.headers.accept);
    if (!page) return settings.nothing(request);
    reply.header('content-security-policy', policy).header('cache-control', 'no-cache');
    return sendFixed(request, reply, page);
  });
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0]!;

function pageAt(web: Web, path: string, accept = ''): FixedContent | undefined {
  if (path === '/') return web.workspace;
  if (ours.test(path) || !accept.includes('text/html')) return undefined;
  return /^\/[su]\//.test(path) ? web.open : web.workspace;
}
