import { createHash } from 'node:crypto';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Bytes that stay the same as long as the process runs. */
export interface FixedContent {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

export function fixedContent(bytes: Buffer, type: string): FixedContent {
  const hash = createHash('sha256').update(bytes).digest('base64url');
  return { bytes, type, etag: `"${hash}"` };
}

/** Answers with it, or with 304 to who holds it already. */
export function sendFixed(request: FastifyRequest, reply: FastifyReply, content: FixedContent): FastifyReply {
  reply.header('etag', content.etag);
  if (holds(request.headers['if-none-match'], content.etag)) return reply.status(304).send();
  return reply.type(content.type).send(content.bytes);
}

/** A proxy that compresses on the way makes a tag weak. */
const holds = (given: string | undefined, etag: string) =>
  (given ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
