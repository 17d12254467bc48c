import * as contracts from '@zi/contracts';
import { bodyLimitBytes } from './body-limit';
import { type Form, formOf, placeOf } from './form';
import { problemResponses, problemSchema, responsesOf } from './openapi-problems';
import { type Route, pathOf, resources } from './routes';
import { type JsonSchema, SchemaBook } from './schema';

type Fields = Record<string, unknown>;
type Content = Readonly<Record<string, { readonly schema: JsonSchema; readonly example: unknown }>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: readonly never[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly description?: string;
    readonly required: boolean;
    readonly content: Content;
  };
  readonly responses: Readonly<Record<string, Fields>>;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly Fields[];
  readonly security: readonly Fields[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  /** Path → method in lower case → operation. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Fields & { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const description = `The Zona Integritas programme of a ministry: from a unit's declaration to a WBK or WBBM verdict, every number traceable.

- Lists are paged: pass \`next\` of a page as \`after\` to get the following one.
- What can change carries a \`version\`, as \`ETag\` too; a change sends it back as \`If-Match\`.
- Commands take an \`Idempotency-Key\`: the same key gives the same answer, so a request may safely be repeated. Those that create require it.
- Bodies are JSON of at most ${bodyLimitBytes / 1024} KiB; where less is accepted, the operation says so.
- \`X-Request-Id\`, a UUID, goes with a request through every service and log; without one it gets one.
- Who asks too often is told by \`Retry-After\` when to go on.
- Every refusal is a problem document (RFC 9457).`;

/** The OpenAPI 3.1 document of the HTTP API, made from its routes and the contracts. */
export function openApi(): OpenApiDocument {
  const book = new SchemaBook('draft-2020-12');
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [tag, { routes }] of Object.entries(resources)) {
    for (const route of routes) {
      const methods = (paths[pathOf(route)] ??= {});
      methods[route.method.toLowerCase()] = operationOf(route, tag, book);
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Zona Integritas', version: '1', description },
    servers: [{ url: '/', description: 'This gateway' }],
    security: [{ bearerAuth: [] }, { cookieAuth: [] }],
    tags: Object.entries(resources).map(([name, { about }]) => ({ name, description: about })),
    paths,
    components: {
      securitySchemes: {
        bearerAuth: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Access token of the identity provider, for programs. It counts where a session is sent too.',
        },
        cookieAuth: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-zi-session',
          description:
            'Session of a person, begun at `/auth/sign-in?return=/path` and ended by `POST /auth/sign-out`; `GET /auth/session` says whose it is. Changes with it are taken from our own pages only.',
        },
      },
      responses: problemResponses,
      schemas: { ...book.components, ProblemDocument: problemSchema },
    },
  };
}

function operationOf(route: Route, tag: string, book: SchemaBook): Operation {
  const form = formOf(route);
  return {
    operationId: operationIdOf(route),
    summary: route.ask.summary,
    tags: [tag],
    ...(route.isPublic && { security: [] }),
    ...requestOf(route, form, book.input(form.schema)),
    responses: { ...successOf(route, form, book), ...responsesOf(route) },
  };
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

function requestOf(
  route: Route,
  form: Form,
  { properties = {}, required = [] }: ObjectSchema,
): Pick<Operation, 'parameters' | 'requestBody'> {
  const at = (...places: string[]) =>
    Object.keys(properties).filter((name) => places.includes(placeOf(route, name)));
  const parameters = at('path', 'query').map((name) => ({
    name,
    in: placeOf(route, name),
    required: required.includes(name),
    description: properties[name]?.['description'] as string | undefined,
    schema: properties[name]!,
    example: form.example[name],
  }));
  const fields = at('body');
  const needed = fields.filter((name) => required.includes(name));
  const pick = (values: Fields) =>
    Object.fromEntries(fields.filter((name) => name in values).map((name) => [name, values[name]]));
  const schema = {
    type: 'object',
    properties: pick(properties),
    required: needed,
    additionalProperties: false,
  };
  return {
    parameters: [...parameters, ...headersOf(route, form)],
    ...(fields.length > 0 && {
      requestBody: {
        ...(route.bodyKibibytes && { description: `At most ${route.bodyKibibytes} KiB.` }),
        required: needed.length > 0,
        content: { 'application/json': { schema, example: pick(form.example) } },
      },
    }),
  };
}

function headersOf(route: Route, form: Form): Parameter[] {
  const headers: Parameter[] = [];
  if (route.ifMatch) {
    headers.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: route.itemOf
        ? 'Version that the change is based on; "0" when there is none yet'
        : 'ETag of the version that the change is based on',
      schema: { type: 'string', pattern: '^(W/)?"[0-9]{1,9}"$' },
      example: `"${String(form.example['version'])}"`,
    });
  }
  if (route.method !== 'GET') {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: route.creates ?? false,
      description: 'Chosen by the caller, e.g. a UUID; the same key gives the same answer',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
      example: '7f6a1c1e-4e4c-4c39-9c57-2b0e6c0f7a10',
    });
  }
  return headers;
}

const textHeader = (about: string) => ({ description: about, schema: { type: 'string' } });

/** Its media type is told by the header `Content-Type`. */
const fileResponse: Record<string, Fields> = {
  '200': {
    description: 'The file',
    headers: {
      'X-Request-Id': textHeader('Id of the request, in every log of it'),
      'Content-Disposition': textHeader('Name of the file'),
    },
    content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
  },
};

function successOf(route: Route, form: Form, book: SchemaBook): Record<string, Fields> {
  const { output, example } = route.ask;
  if (output === contracts.FileContent) return fileResponse;
  const hasVersion = form.versionOf(example.output) !== undefined;
  const headers = {
    'X-Request-Id': textHeader('Id of the request, in every log of it'),
    ...(hasVersion && { ETag: textHeader('Version of the resource, for If-Match') }),
    ...(route.creates && { Location: textHeader('Where it can be read, if it has a place of its own') }),
  };
  return {
    [route.creates ? '201' : '200']: {
      description: route.creates ? 'Created' : 'Done',
      headers,
      content: { 'application/json': { schema: book.output(output), example: example.output } },
    },
  };
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
/** What several services answer alike has the name of the service before its own. */
const namedByService = (asks: Readonly<Record<string, object>>) =>
  Object.entries(asks).flatMap(([service, own]) =>
    Object.entries(own).map(([name, ask]): [unknown, string] => [ask, `${service}${name}`]),
  );
const askNames = new Map<unknown, string>([
  ...Object.entries(contracts).map(([name, value]): [unknown, string] => [value, lower(name)]),
  ...namedByService(contracts.operations),
  ...namedByService(contracts.duties),
]);

/** The contract's name; an operation on one item of a list has it in the singular. */
function operationIdOf({ ask, itemOf }: Route): string {
  const name = askNames.get(ask)!;
  return itemOf ? name.replace(/s$/, '') : name;
}
