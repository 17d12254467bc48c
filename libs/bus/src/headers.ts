import { Actor, type Fact, type ServiceName } from '@zi/contracts';
import { type OutboxFact, type RequestContext } from '@zi/service-kit';
import { type MsgHdrs, headers } from 'nats';
import { v7 } from 'uuid';

/** Headers of a fact: CloudEvents 1.0, NATS binding in binary mode, with our extensions. */
export function factHeaders(fact: OutboxFact, source: ServiceName): MsgHdrs {
  const set = headers();
  set.set('ce-specversion', '1.0');
  set.set('ce-id', fact.id);
  set.set('ce-type', fact.type);
  set.set('ce-source', `/zi/${source}`);
  set.set('ce-subject', fact.subject);
  set.set('ce-time', fact.time);
  set.set('ce-dataschema', `/api/asyncapi.json#/components/messages/${fact.type}`);
  set.set('content-type', 'application/json');
  set.set('ce-correlationid', fact.correlationId);
  if (fact.causationId) set.set('ce-causationid', fact.causationId);
  set.set('ce-actor', fact.actor);
  if (fact.traceparent) set.set('traceparent', fact.traceparent);
  return set;
}

/** Reads a fact back. Throws when a header that every fact has is missing or the body is not JSON. */
export function readFact(get: (header: string) => string, body: string): Fact {
  const required = (header: string) => {
    const value = get(header);
    if (!value) throw new Error(`The header ${header} is missing`);
    return value;
  };
  return {
    id: required('ce-id'),
    type: required('ce-type'),
    source: required('ce-source'),
    subject: required('ce-subject'),
    time: required('ce-time'),
    actor: required('ce-actor'),
    correlationId: required('ce-correlationid'),
    causationId: get('ce-causationid') || null,
    data: JSON.parse(body),
  };
}

/** Headers of an ask: who asks, on behalf of whom, and the trace. */
export function askHeaders(
  context: RequestContext,
  traceparent: string | undefined,
  idempotencyKey?: string,
): MsgHdrs {
  const set = headers();
  set.set('ce-id', v7());
  set.set('ce-correlationid', context.correlationId);
  set.set('ce-actor', Buffer.from(JSON.stringify(context.actor)).toString('base64url'));
  if (traceparent) set.set('traceparent', traceparent);
  if (idempotencyKey) set.set('zi-idempotency-key', idempotencyKey);
  return set;
}

/** The context in which an ask is answered. Throws when the actor is missing or not readable. */
export function readAskContext(set: MsgHdrs, subject: string, inputHash: () => string): RequestContext {
  const key = set.get('zi-idempotency-key');
  return {
    actor: Actor.parse(JSON.parse(Buffer.from(set.get('ce-actor'), 'base64url').toString())),
    correlationId: set.get('ce-correlationid') || v7(),
    causationId: set.get('ce-id') || null,
    ...(key ? { idempotency: { key, subject, inputHash: inputHash() } } : {}),
  };
}
