import { z } from 'zod';
import { type ErrorCode } from './error';

export const serviceNames = ['gateway', 'stages', 'evidence', 'surveys', 'scoring', 'notifications'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** A query or command that expects a reply. `subject` is `zi.ask.<owner>.<noun>.<verb>.v<N>`. */
export interface Ask<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly kind: 'ask';
  readonly subject: string;
  readonly owner: ServiceName;
  /** One sentence for the documents. */
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  /** The refusals a caller must expect beyond `invalid` and `unavailable`, which every ask can give. */
  readonly refuses: readonly ErrorCode[];
  /** A real exchange; it is checked against the schemas and shown in the documents. */
  readonly example: { readonly input: z.input<I>; readonly output: z.input<O> };
  /** How long a caller waits, in milliseconds. */
  readonly deadlineMs: number;
}

/** A fact that an owner tells. `type` is subject and CloudEvents type: `zi.<owner>.<noun>.<fact>.v<N>`. */
export interface Event<D extends z.ZodObject = z.ZodObject> {
  readonly kind: 'event';
  readonly type: string;
  readonly owner: ServiceName;
  readonly summary: string;
  /** Always carries `version`: the aggregate's version after the change, so that a stale fact can be dropped. */
  readonly data: D;
  readonly example: z.input<D>;
}

export type InputOf<A extends Ask> = z.output<A['input']>;
export type OutputOf<A extends Ask> = z.output<A['output']>;
export type DataOf<E extends Event> = z.output<E['data']>;

/** A fact as its hearer gets it: transport facts beside the business fact, never mixed. */
export interface Fact<D = unknown> {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  /** Id of the aggregate that the fact is about; facts of one aggregate arrive in order. */
  readonly subject: string;
  readonly time: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly data: D;
}
export type EventOf<E extends Event> = Fact<DataOf<E>>;

type AskDefinition<I extends z.ZodObject, O extends z.ZodType> = Pick<
  Ask<I, O>,
  'subject' | 'summary' | 'input' | 'output' | 'example'
> & { refuses?: readonly ErrorCode[]; deadlineMs?: number };

/** Defines an ask; the owner is read from the subject. */
export function ask<I extends z.ZodObject, O extends z.ZodType>(definition: AskDefinition<I, O>): Ask<I, O> {
  return {
    kind: 'ask',
    refuses: [],
    deadlineMs: 5_000,
    owner: definition.subject.split('.')[2] as ServiceName,
    ...definition,
  };
}

/** Defines an event; the owner is read from the type. */
export function event<D extends z.ZodObject>(
  definition: Pick<Event<D>, 'type' | 'summary' | 'data' | 'example'>,
): Event<D> {
  return { kind: 'event', owner: definition.type.split('.')[1] as ServiceName, ...definition };
}

export const Id = z.uuid().describe('UUID');
export const Instant = z.iso.datetime().describe('UTC instant, ISO 8601');
export const Day = z.iso.date().describe('Calendar day, ISO 8601');
export const Version = z.int().min(1).describe('Version of the aggregate; counts its changes');
/** Free text of a person; trimmed length 1 to `max`. */
export const text = (max: number) => z.string().min(1).max(max).regex(/\S/, 'must hold more than blanks');

/** The part of an input that pages a list by cursor. */
export const paging = {
  after: z.string().max(200).optional().describe('Cursor: the `next` of the page before'),
  limit: z.int().min(1).max(200).default(50).describe('Rows on the page'),
};

/** A page of a list as a caller gets it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A page of a list; `next` is the cursor of the following page, null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}
