import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, type Fact } from '@zi/contracts';
import { v7 } from 'uuid';

/** What accompanies a piece of work from its cause to its last effect: through HTTP, asks and facts. */
export interface RequestContext {
  readonly actor: Actor;
  /** The same for everything that one outside request set off. */
  readonly correlationId: string;
  /** The message that directly caused this work; null at the outside edge. */
  readonly causationId: string | null;
  /** Set for a command that may be sent twice: the same key gives the same answer. */
  readonly idempotency?: { readonly key: string; readonly subject: string; readonly inputHash: string };
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs work in a context; everything that it awaits sees the same. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the work at hand, if there is one. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** The context of the work at hand. Throws when there is none: work without a cause is a bug. */
export function context(): RequestContext {
  const current = storage.getStore();
  if (!current)
    throw new Error('No request context: start the work through the bus, the gateway or asSystem()');
  return current;
}

/** A context in which the suite itself acts, for schedules and commands of an operator. */
export function systemContext(name: string): RequestContext {
  return {
    actor: { kind: 'system', id: name, address: null, grants: [] },
    correlationId: v7(),
    causationId: null,
  };
}

/** The context in which a fact is handled: its actor and correlation go on, the fact is the cause. */
export function contextOf(fact: Fact): RequestContext {
  const [kind, ...id] = fact.actor.split(':');
  return {
    actor: { kind: kind as Actor['kind'], id: id.join(':'), address: null, grants: [] },
    correlationId: fact.correlationId,
    causationId: fact.id,
  };
}
