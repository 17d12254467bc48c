import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Asker } from '@zi/bus';
import { type Actor } from '@zi/contracts';
import { LOGGER, type Logger, jsonFlaw, withContext } from '@zi/service-kit';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ActorResolver } from './actor-resolver';
import { formOf } from './form';
import { problemOf } from './problem';
import { Refusal } from './refusal';
import { RequestReader } from './request-reader';
import { beginScope, endScope, inScope } from './request-scope';
import { type Route, apiRoot, pathOf, routes } from './routes';
import { TokenVerifier } from './token-verifier';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before the body is read. */
    actor: Actor | null;
  }
}

const respondent: Actor = { kind: 'public', id: 'respondent', address: null, grants: [] };

/** Puts the whole HTTP edge on the application's Fastify: scope, sign-in, operations. */
export function openEdge(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const logger = app.get<Logger>(LOGGER);
  fastify.decorateRequest('scope');
  fastify.decorateRequest('actor', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    beginScope(request, reply);
    reply.header('x-content-type-options', 'nosniff');
    done(request.is404 || isForbidden(request) ? nothingHere(request) : undefined);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    endScope(request, reply, logger);
    done();
  });
  readJsonOnly(fastify);
  const signIn = signInOf(app.get(TokenVerifier), app.get(ActorResolver));
  const asker = app.get(Asker);
  for (const route of routes) serve(fastify, route, { signIn, asker });
}

interface Tools {
  readonly signIn: (request: FastifyRequest) => Promise<Actor>;
  readonly asker: Asker;
}

function serve(fastify: FastifyInstance, route: Route, { signIn, asker }: Tools): void {
  const reader = new RequestReader(route);
  const answer = answerOf(route);
  fastify.route({
    method: route.method,
    url: pathOf(route).replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { operation: { route, reader } },
    // Before the body is read: a stranger learns nothing and costs nothing.
    onRequest: async (request) => {
      request.actor = route.isPublic ? respondent : await inScope(request, () => signIn(request));
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

const signInOf = (verifier: TokenVerifier, resolver: ActorResolver) => async (request: FastifyRequest) => {
  const subject = await verifier.subjectOf(request.headers.authorization);
  return resolver.resolve(subject, request.ip, request.scope.correlationId);
};

function answerOf(route: Route): (reply: FastifyReply, output: unknown) => unknown {
  const form = formOf(route);
  const isRead = routes.some(({ method, path }) => method === 'GET' && path === `${route.path}/{id}`);
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
