import { type Asker } from '@zi/bus';
import { GetProgramme, Id } from '@zi/contracts';
import { withContext } from '@zi/service-kit';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Door } from '../door';
import { Refusal } from '../refusal';
import { inScope } from '../request-scope';
import { apiRoot } from '../routes';
import { type ChangeStreams } from './change-streams';

const programmesPerStream = 20;

interface ChangeTools {
  readonly door: Door;
  readonly asker: Asker;
  readonly streams: ChangeStreams;
}

/** Tells open pages as server-sent events that a programme changed, so that they read it again. */
export function openChanges(fastify: FastifyInstance, { door, asker, streams }: ChangeTools): void {
  const requireAll = async (request: FastifyRequest, ids: readonly string[]) => {
    const { actor, scope } = request;
    const context = { actor: actor!, correlationId: scope.correlationId, causationId: null };
    await inScope(request, () =>
      withContext(context, () => Promise.all(ids.map((id) => asker.ask(GetProgramme, { id })))),
    );
  };
  fastify.route({
    method: 'GET',
    url: `${apiRoot}/changes`,
    exposeHeadRoute: false,
    config: { countsItself: true },
    onRequest: async (request, reply) => {
      request.actor = await inScope(request, () => door.admit(request, reply));
    },
    handler: async (request, reply) => {
      const programmes = readProgrammes(request.query);
      await requireAll(request, programmes);
      const stream = streams.start({
        holder: request.countedFor,
        programmes: new Set(programmes),
        unsent: () => reply.raw.writableLength,
      });
      return reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no') // nginx would keep it until it is whole
        .header('connection', 'close') // with the stream ends its connection: a stop waits for none
        .send(stream);
    },
  });
}

const oneOrMore = (value: unknown) => (typeof value === 'string' ? [value] : value);
const Query = z.strictObject({
  programme: z.preprocess(oneOrMore, z.array(Id.toLowerCase()).min(1).max(programmesPerStream)),
});

function readProgrammes(query: unknown): readonly string[] {
  const { data, error } = Query.safeParse(query);
  if (data) return [...new Set(data.programme)];
  const unknown = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const problems = [
    ...unknown.map((path) => problem(path, 'is not known here', 'programme')),
    ...(error.issues.some(({ path }) => path[0] === 'programme')
      ? [
          problem(
            'programme',
            'is not of the accepted form',
            `1 to ${programmesPerStream} UUIDs: ?programme=…&programme=…`,
          ),
        ]
      : []),
  ];
  throw new Refusal('invalid', 'The request is not valid.', { problems });
}

const problem = (path: string, message: string, accepted: string) => ({
  in: 'query' as const,
  path,
  message,
  accepted,
});
