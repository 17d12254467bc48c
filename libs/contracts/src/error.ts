import { z } from 'zod';

/** The closed list of reasons for which an ask can be refused. The gateway alone maps them to HTTP numbers. */
export const errorCodes = ['invalid', 'not_found', 'conflict', 'forbidden', 'unavailable'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One thing wrong with an input: where, why, and what would have been accepted. */
export const Problem = z.strictObject({
  /** JSON pointer into the input, e.g. `/answers/P.1.i.a`; empty for the whole. */
  path: z.string(),
  message: z.string(),
  accepted: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const ErrorBody = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  /** What the caller can use to mend it: the problems of an input, the current version, a missing count. */
  details: z.record(z.string(), z.unknown()),
  /** Quoted to support; every log line of the failure carries it. */
  errorId: z.string(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** A refusal that the domain foresees. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** An `invalid` refusal that lists every problem, not the first only. */
export function invalid(message: string, problems: Problem[]): DomainError {
  return new DomainError('invalid', message, { problems });
}

/** A `not_found` refusal that names what was looked for. */
export function notFound(noun: string, id: string): DomainError {
  return new DomainError('not_found', `There is no ${noun} ${id}.`, { noun, id });
}

/** A `conflict` refusal of a write that was based on an older state of the aggregate. */
export function staleVersion(
  noun: string,
  id: string,
  version: { yours: number; current: number },
): DomainError {
  return new DomainError(
    'conflict',
    `The ${noun} was changed in the meantime: you hold version ${version.yours}, it is at ${version.current}. Read it again and repeat your change.`,
    { noun, id, yourVersion: version.yours, currentVersion: version.current },
  );
}

/** What somebody was not let do. */
export interface Denial {
  readonly action: string;
  readonly noun: string;
  readonly id: string;
}

/** A refusal for want of a right; it is logged as such, also where the caller is told only that there is nothing. */
export class Denied extends DomainError {
  private constructor(
    code: ErrorCode,
    message: string,
    details: Record<string, unknown>,
    readonly denial: Denial,
  ) {
    super(code, message, details);
  }

  /** For who may know of the thing. */
  static openly(
    denial: Denial,
    message = `Your roles do not allow ${denial.action} on this ${denial.noun}.`,
  ): Denied {
    return new Denied('forbidden', message, { ...denial }, denial);
  }

  /** For who may not: the same words as for a thing that does not exist. */
  static asAbsent(denial: Denial): Denied {
    const { code, message, details } = notFound(denial.noun, denial.id);
    return new Denied(code, message, details, denial);
  }
}
