import { EventPattern, MessagePattern } from '@nestjs/microservices';
import { type Ask, type Event, type EventOf, type InputOf, type OutputOf } from '@zi/contracts';

type Decorates<H> = <T extends H>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<T>,
) => void;

/** Answers an ask: the method gets the validated input and returns the output of the contract. */
export function Answers<A extends Ask>(
  ask: A,
): Decorates<(input: InputOf<A>) => Promise<OutputOf<A>> | OutputOf<A>> {
  return MessagePattern(ask.subject, { contract: ask });
}

/** Hears a fact: the method must commit its effect together with the fact's inbox row (`Database.hear`). */
export function Hears<E extends Event>(event: E): Decorates<(fact: EventOf<E>) => Promise<void>> {
  return EventPattern(event.type, { contract: event }) as never;
}
