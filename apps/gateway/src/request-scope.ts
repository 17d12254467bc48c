import { type Context, SpanKind, SpanStatusCode, context, trace } from '@opentelemetry/api';
import { type Logger, httpSeconds, traceOf } from '@zi/service-kit';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { type RequestReader } from './request-reader';
import { type Route } from './routes';

declare module 'fastify' {
  interface FastifyRequest {
    scope: RequestScope;
  }
  interface FastifyContextConfig {
    operation?: { readonly route: Route; readonly reader: RequestReader };
    /** Counts its requests for whom it finds out to be asking, where others count them for the address. */
    countsItself?: boolean;
  }
}

/** What accompanies a request from its arrival to its log line. */
export interface RequestScope {
  readonly started: number;
  readonly correlationId: string;
  /** Trace with the span of this request. */
  readonly trace: Context;
  /** Set when it was answered with a problem. */
  refusal?: { readonly code: string; readonly errorId: string; readonly reason?: string };
  /** Set when that was not foreseen. */
  failure?: unknown;
}

export interface Arrival {
  readonly address: string;
  readonly correlationId: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Asked all the time by machines. */
const quiet = /^\/(?:health|metrics)/;
export const isQuiet = (request: FastifyRequest): boolean => quiet.test(routeOf(request));

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unmatched';

/** Begins the scope of a request: correlation id, taken over from a caller that has one, and server span. */
export function beginScope(request: FastifyRequest, reply: FastifyReply): void {
  const { 'x-request-id': given, traceparent } = request.headers;
  const correlationId = typeof given === 'string' && uuid.test(given) ? given.toLowerCase() : v7();
  const parent = traceOf(typeof traceparent === 'string' ? traceparent : undefined);
  const name = `${request.method} ${routeOf(request)}`;
  const span = trace.getTracer('zi').startSpan(name, { kind: SpanKind.SERVER }, parent);
  request.scope = { started: performance.now(), correlationId, trace: trace.setSpan(parent, span) };
  reply.header('x-request-id', correlationId);
}

/** Runs work inside the request's span. */
export const inScope = <T>(request: FastifyRequest, work: () => T): T =>
  context.with(request.scope.trace, work);

/** Where a request comes from, and its id. */
export const arrivalOf = ({ ip, scope }: FastifyRequest): Arrival => ({
  address: ip,
  correlationId: scope.correlationId,
});

/** In log and metric for who went away before the answer, as nginx has it. */
const goneStatus = 499;

/** Ends it: span, metric and one log line, without payload and query. */
export function endScope(request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const { started, correlationId, trace: active, refusal, failure } = request.scope;
  const ms = performance.now() - started;
  const route = routeOf(request);
  const status = reply.raw.headersSent ? reply.statusCode : goneStatus;
  httpSeconds.observe({ route, status }, ms / 1_000);
  const span = trace.getSpan(active);
  span?.setAttribute('http.response.status_code', status);
  if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.end();
  const line = {
    correlationId,
    traceId: span?.spanContext().traceId,
    method: request.method,
    route,
    status,
    ms: Math.round(ms * 10) / 10,
    ...refusal,
  };
  if (failure !== undefined) logger.error({ ...line, err: failure }, 'request failed');
  else logger[isQuiet(request) ? 'debug' : 'info'](line, 'request');
}
