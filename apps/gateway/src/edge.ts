import cookie from '@fastify/cookie';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Asker, Watch } from '@zi/bus';
import { type Actor, FileContent } from '@zi/contracts';
import { LOGGER, type Logger, jsonFlaw, withContext } from '@zi/service-kit';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ActorResolver } from './actor-resolver';
import { bodyLimitOf } from './body-limit';
import { openBranding } from './branding/branding.routes';
import { ChangeStreams } from './changes/change-streams';
import { openChanges } from './changes/changes.routes';
import { Door } from './door';
import { formOf } from './form';
import { ENVIRONMENT, type GatewayEnvironment } from './gateway.env';
import { problemOf } from './problem';
import { protectByHeaders } from './protection/headers';
import { type RateLimits, limitRates } from './protection/rate-limits';
import { Refusal } from './refusal';
import { RequestReader } from './request-reader';
import { beginScope, endScope, inScope, isQuiet } from './request-scope';
import { type Route, apiRoot, pathOf, routes } from './routes';
import { IdentityProvider } from './sign-in/identity-provider';
import { MinimumTime } from './sign-in/minimum-time';
import { SessionCookies } from './sign-in/session-cookies';
import { SessionService } from './sign-in/session.service';
import { openSignIn } from './sign-in/sign-in.routes';
import { TokenVerifier } from './token-verifier';
import { endUnusedConnections } from './unused-connections';
import { openWeb } from './web/web.routes';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before the body is read. */
    actor: Actor | null;
  }
}

/** A failed sign-in is told no sooner. */
const leastFailureMs = 300;

const respondent: Actor = { kind: 'public', id: 'respondent', address: null, grants: [] };

/** Puts the whole HTTP edge on the application's Fastify: scope, protection, sign-in, operations. */
export async function openEdge(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const environment = app.get<GatewayEnvironment>(ENVIRONMENT);
  endUnusedConnections(fastify);
  keepScopes(fastify, app.get<Logger>(LOGGER));
  await protectByHeaders(fastify, environment.ZI_PUBLIC_URL);
  await fastify.register(cookie);
  const limits = await limitRates(fastify, environment);
  fastify.addHook('onRequest', async (request) => {
    if (!request.routeOptions.config.countsItself && !isQuiet(request)) await limits.address(request);
    if (request.is404 || isForbidden(request)) throw nothingHere(request);
  });
  readJsonOnly(fastify);

  // Before the routes below: a plugin that is waited for after a route leaves it without our answer to failures.
  await openWeb(fastify, {
    dir: environment.ZI_WEB_DIR,
    objectOrigin: environment.ZI_OBJECT_ORIGIN,
    nothing: async (request) => {
      await limits.address(request);
      throw nothingHere(request);
    },
  });
  await openBranding(fastify, environment);

  const tools = { publicUrl: environment.ZI_PUBLIC_URL, limits, ...toolsOf(app) };
  const door = new Door(tools);
  openSignIn(fastify, { ...tools, door, minimumTime: new MinimumTime(leastFailureMs) });
  const asker = app.get(Asker);
  for (const route of routes) serve(fastify, route, { door, limits, asker });
  const streams = app.get(ChangeStreams);
  openChanges(fastify, { door, asker, streams });
  await app.get(Watch).start(streams);
}

const toolsOf = (app: NestFastifyApplication) => ({
  verifier: app.get(TokenVerifier),
  resolver: app.get(ActorResolver),
  provider: app.get(IdentityProvider),
  sessions: app.get(SessionService),
  cookies: app.get(SessionCookies),
});

function keepScopes(fastify: FastifyInstance, logger: Logger): void {
  fastify.decorateRequest('scope');
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    beginScope(request, reply);
    // Fastify's onResponse is silent about those who went away, and a stream of changes ends no other way.
    reply.raw.once('close', () => endScope(request, reply, logger));
    done();
  });
}

interface Tools {
  readonly door: Door;
  readonly limits: RateLimits;
  readonly asker: Asker;
}

function serve(fastify: FastifyInstance, route: Route, { door, limits, asker }: Tools): void {
  const reader = new RequestReader(route);
  const answer = answerOf(route);
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<Actor> => {
    if (!route.isPublic) return door.admit(request, reply);
    await limits.respondent(request);
    return respondent;
  };
  fastify.route({
    method: route.method,
    url: pathOf(route).replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: bodyLimitOf(route),
    config: { operation: { route, reader }, countsItself: true },
    // Before the body is read: a stranger learns nothing and costs nothing.
    onRequest: async (request, reply) => {
      request.actor = await inScope(request, () => admit(request, reply));
    },
    handler: async (request, reply) => {
      const { input, idempotencyKey } = reader.read(request);
      const { correlationId } = request.scope;
      const context = { actor: request.actor!, correlationId, causationId: null };
      const output = await inScope(request, () =>
        withContext(context, () => asker.ask(route.ask, input, { idempotencyKey })),
      );
      return answer(reply, output);
    },
  });
}

function answerOf(route: Route): (reply: FastifyReply, output: unknown) => unknown {
  const form = formOf(route);
  const isRead = routes.some(({ method, path }) => method === 'GET' && path === `${route.path}/{id}`);
  if (route.ask.output === FileContent) return sendFile;
  return (reply, output) => {
    const version = form.versionOf(output);
    if (version !== undefined) reply.header('etag', `"${version}"`);
    reply.header('cache-control', 'no-store');
    if (route.creates) {
      reply.status(201);
      const id = idOf(output);
      if (isRead && id) reply.header('location', `${pathOf(route)}/${id}`);
    }
    return output;
  };
}

/** A file is the body itself, under its name. */
function sendFile(reply: FastifyReply, output: unknown): Buffer {
  const { filename, contentType, content } = FileContent.parse(output);
  reply.header('cache-control', 'no-store');
  reply.header('content-disposition', `attachment; filename="${filename}"`);
  reply.type(contentType);
  return Buffer.from(content, 'base64');
}

function idOf(output: unknown): string | undefined {
  const { id, file } = output as { id?: string; file?: { id: string } };
  return id ?? file?.id;
}

function readJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    return parse(request, body, (error: Error | null, value?: unknown) => {
      if (!error) return done(null, value);
      const flaw = jsonFlaw(body);
      done(new Refusal('invalid', `The body is not JSON: ${flaw ?? 'it holds a forbidden key'}.`));
    });
  });
}

/** Metrics are for a collector beside the process, never for those who come through a proxy. */
function isForbidden({ routeOptions, socket, headers }: FastifyRequest): boolean {
  if (routeOptions.url !== '/metrics') return false;
  const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
  return !isLocal || headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
}

/** What to say where no route answers: another method of a known path, or nothing at all. */
function nothingHere({ method, url }: FastifyRequest): Refusal {
  const [path = ''] = url.split('?');
  const methods = routes.filter((route) => patternOf(route).test(path)).map((route) => route.method);
  if (methods.length === 0) {
    return new Refusal(
      'not_found',
      `There is nothing at ${path}. The API lies under ${apiRoot}, see /api/docs.`,
    );
  }
  const allow = methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])).join(', ');
  return new Refusal('method_not_allowed', `${path} does not know ${method}; it knows ${allow}.`, {
    headers: { allow },
  });
}

const patternOf = (route: Route) => new RegExp(`^${pathOf(route).replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** For request targets that no path can match, such as `OPTIONS *`. */
export const answerNothing = (request: FastifyRequest): never => {
  throw nothingHere(request);
};

/** Answers whatever went wrong with a problem document. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { operation } = request.routeOptions.config;
  const problem = problemOf(error, {
    correlationId: request.scope.correlationId,
    located: (problems) => operation?.reader.located(problems) ?? [],
    currentVersion: (details) => operation?.reader.currentVersion(details),
  });
  const { code, errorId } = problem.body;
  request.scope.refusal = { code, errorId };
  if (problem.unexpected) request.scope.failure = error;
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json')
    .send(Buffer.from(JSON.stringify(problem.body))); // as bytes: to text Fastify adds a charset, which JSON has not
}
