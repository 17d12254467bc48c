import { type Event, events, streamOf } from '@zi/contracts';
import { type JsonSchema, SchemaBook } from './schema';

export interface AsyncMessage {
  readonly name: string;
  readonly summary: string;
  readonly contentType: string;
  readonly headers: JsonSchema;
  readonly payload: JsonSchema;
  readonly examples: readonly { readonly headers: unknown; readonly payload: unknown }[];
}

export interface AsyncApiDocument {
  readonly asyncapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: Readonly<Record<string, unknown>>;
  readonly defaultContentType: string;
  readonly channels: Readonly<Record<string, unknown>>;
  readonly operations: Readonly<Record<string, unknown>>;
  readonly components: {
    /** By CloudEvents type. */
    readonly messages: Readonly<Record<string, AsyncMessage>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
}

const description = `What the suite says, as CloudEvents 1.0 in the NATS binding's binary mode: attributes as \`ce-\` headers, the body is the data alone.

- Facts are published to JetStream. Read them with a durable pull consumer of your own and acknowledge after you have kept them.
- A fact may arrive twice, always with the same \`ce-id\`: drop what you know.
- Facts of one \`ce-subject\` arrive in order and carry its \`version\`: drop what is older than what you have.
- Within a version of a type fields are only ever added.`;

/** The AsyncAPI 3.0 document of every event of the suite. */
export function asyncApi(): AsyncApiDocument {
  const book = new SchemaBook('draft-7');
  const messages = Object.fromEntries(events.map((event) => [event.type, messageOf(event, book)]));
  return {
    asyncapi: '3.0.0',
    info: { title: 'Zona Integritas: events', version: '1', description },
    servers: {
      nats: {
        host: '{host}',
        protocol: 'nats',
        description: 'NATS with JetStream',
        variables: { host: { default: 'localhost:4222', description: 'Ask the operator for yours' } },
      },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(events.map((event) => [event.type, channelOf(event)])),
    operations: Object.fromEntries(events.map((event) => [`say ${event.type}`, operationOf(event)])),
    components: { messages, schemas: { ...book.components } },
  };
}

const channelOf = ({ type, owner, summary }: Event) => ({
  address: type,
  title: type,
  summary,
  description: `Stream ${streamOf(owner)}.`,
  messages: { [type]: { $ref: `#/components/messages/${type}` } },
});

const operationOf = ({ type, summary }: Event) => ({
  action: 'send',
  channel: { $ref: `#/channels/${type}` },
  summary,
  messages: [{ $ref: `#/channels/${type}/messages/${type}` }],
});

function messageOf(event: Event, book: SchemaBook): AsyncMessage {
  const { type, summary, data, example } = event;
  return {
    name: type,
    summary,
    contentType: 'application/json',
    headers: headersOf(event),
    payload: book.output(data),
    examples: [{ headers: exampleHeaders(event), payload: example }],
  };
}

const attribute = (about: string, more: JsonSchema = {}) => ({ type: 'string', description: about, ...more });

function headersOf({ type, owner }: Event): JsonSchema {
  return {
    type: 'object',
    properties: {
      'ce-specversion': attribute('Version of CloudEvents', { const: '1.0' }),
      'ce-id': attribute('Id of the fact; the same when it is delivered again', { format: 'uuid' }),
      'ce-type': attribute('What happened', { const: type }),
      'ce-source': attribute('The service that says it', { const: `/zi/${owner}` }),
      'ce-subject': attribute('Id of what it is about'),
      'ce-time': attribute('When it was recorded', { format: 'date-time' }),
      'ce-dataschema': attribute('Where the data is described', { format: 'uri-reference' }),
      'ce-correlationid': attribute('The same for everything that one request set off', { format: 'uuid' }),
      'ce-causationid': attribute('The fact or ask that caused it, if any', { format: 'uuid' }),
      'ce-actor': attribute('Who acted, e.g. `person:…`'),
      traceparent: attribute('W3C trace context'),
      'content-type': attribute('Media type of the body', { const: 'application/json' }),
    },
    required: [
      ...['ce-specversion', 'ce-id', 'ce-type', 'ce-source', 'ce-subject', 'ce-time', 'ce-dataschema'],
      ...['ce-correlationid', 'ce-actor', 'content-type'],
    ],
  };
}

const exampleHeaders = ({ type, owner }: Event) => ({
  'ce-specversion': '1.0',
  'ce-id': '0190a000-0000-7000-8000-0000000000a1',
  'ce-type': type,
  'ce-source': `/zi/${owner}`,
  'ce-subject': '0190a000-0000-7000-8000-000000000031',
  'ce-time': '2026-02-20T03:00:00.000Z',
  'ce-dataschema': `/api/asyncapi.json#/components/messages/${type}`,
  'ce-correlationid': '0190a000-0000-7000-8000-0000000000a0',
  'ce-actor': 'person:0190a000-0000-7000-8000-000000000011',
  'content-type': 'application/json',
});
