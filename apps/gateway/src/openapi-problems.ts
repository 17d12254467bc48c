import { problemOf } from './problem';
import { type KindName, Refusal, kinds } from './refusal';
import { type Route } from './routes';
import { type JsonSchema } from './schema';

const names = Object.keys(kinds) as KindName[];
const sampleId = '0190a000-0000-7000-8000-000000000099';

/** A problem document (RFC 9457). */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'Why a request was refused (RFC 9457).',
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Kind of the problem, explained there' },
    title: { type: 'string', description: 'The kind in words' },
    status: { type: 'integer', description: 'HTTP status' },
    detail: { type: 'string', description: 'What went wrong this time' },
    instance: { type: 'string', format: 'uri', description: 'This occurrence' },
    code: { type: 'string', enum: names, description: 'For programs; a stale version is a `conflict`' },
    errorId: { type: 'string', format: 'uuid', description: 'To be quoted to support; logs carry it' },
    correlationId: { type: 'string', format: 'uuid', description: 'The X-Request-Id of the request' },
    problems: {
      type: 'array',
      description: 'Every single thing that is wrong with the request',
      items: {
        type: 'object',
        properties: {
          in: { type: 'string', enum: ['path', 'query', 'header', 'body'] },
          path: { type: 'string', description: 'JSON pointer into the body, or the name of the parameter' },
          message: { type: 'string' },
          accepted: { type: 'string' },
        },
        required: ['in', 'path', 'message'],
        additionalProperties: false,
      },
    },
    details: {
      type: 'object',
      description: 'Facts to mend it by: current version, missing count, unmet gates',
    },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'errorId', 'correlationId'],
  additionalProperties: false,
};

const details: Record<KindName, string> = {
  invalid: 'The request is not valid.',
  unauthenticated: 'This needs a sign-in: a session or a bearer token.',
  forbidden: 'Your roles do not allow programme.declare on this programme.',
  not_found: `There is no programme ${sampleId}.`,
  method_not_allowed: '/api/v1/units does not know PUT; it knows GET, HEAD, POST.',
  conflict: 'The survey has 12 responses; it is closed with 30 or more.',
  stale_version: 'The programme was changed in the meantime: you hold version 3, it is at 4.',
  too_large: 'Request body is too large',
  unsupported_media_type: 'The body is not JSON: send it as application/json.',
  version_required: 'This change needs If-Match with the version that it is based on.',
  too_many_requests: 'Your session has sent more than 1200 requests within a minute. Go on in 37 seconds.',
  failed: 'Something failed on our side; nothing was changed. Try again, and quote the error id if it stays.',
  unavailable: 'The service stages is not running right now. Try again.',
};
const problems = [
  { in: 'body', path: '/activeFrom', message: 'must match format "date"', accepted: 'date' },
] as const;

const exampleOf = (kind: KindName) => {
  const refusal = new Refusal(kind, details[kind], kind === 'invalid' ? { problems } : {});
  const scope = { correlationId: sampleId, located: () => [], currentVersion: () => undefined };
  const { body } = problemOf(refusal, scope);
  const code = kind === 'stale_version' ? 'conflict' : kind;
  return { ...body, code, errorId: sampleId, instance: `urn:uuid:${sampleId}` };
};

const headers: Partial<Record<KindName, string>> = {
  unauthenticated: 'WWW-Authenticate',
  method_not_allowed: 'Allow',
  stale_version: 'ETag',
  too_many_requests: 'Retry-After',
  unavailable: 'Retry-After',
};

const responseName = (kind: KindName): string =>
  kind.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

function responseOf(kind: KindName): Record<string, unknown> {
  const header = headers[kind];
  return {
    description: `${kinds[kind].title}. ${kinds[kind].remedy}`,
    ...(header && { headers: { [header]: { schema: { type: 'string' } } } }),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/ProblemDocument' },
        example: exampleOf(kind),
      },
    },
  };
}

/** The problem responses that operations give, for `components.responses`. */
export const problemResponses = Object.fromEntries(
  names
    .filter((kind) => kind !== 'method_not_allowed') // no operation's own
    .map((kind) => [responseName(kind), responseOf(kind)]),
);

/** The problem responses of an operation by status. */
export function responsesOf(route: Route): Record<string, { $ref: string }> {
  const { refuses } = route.ask;
  const possible: Partial<Record<KindName, boolean>> = {
    invalid: true,
    unauthenticated: !route.isPublic,
    forbidden: !route.isPublic || refuses.includes('forbidden'),
    not_found: refuses.includes('not_found'),
    conflict: refuses.includes('conflict'),
    stale_version: route.ifMatch,
    too_large: route.method !== 'GET',
    unsupported_media_type: route.method !== 'GET',
    version_required: route.ifMatch,
    too_many_requests: true,
    failed: true,
    unavailable: true,
  };
  const kindsHere = names.filter((kind) => possible[kind]);
  return Object.fromEntries(
    kindsHere.map((kind) => [
      String(kinds[kind].status),
      { $ref: `#/components/responses/${responseName(kind)}` },
    ]),
  );
}
