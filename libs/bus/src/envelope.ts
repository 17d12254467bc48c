import { DomainError, type ErrorBody } from '@zi/contracts';
import { v7 } from 'uuid';

/** What travels back for an ask. */
export type Envelope<T = unknown> = { ok: true; data: T } | { ok: false; error: ErrorBody };

/** What a caller is told of a failure: a foreseen refusal as it is, anything else without its insides. */
export function errorBodyOf(error: unknown): ErrorBody {
  const errorId = v7();
  if (error instanceof DomainError) {
    return { code: error.code, message: error.message, details: error.details, errorId };
  }
  return {
    code: 'unavailable',
    message:
      'Something failed on our side; nothing was changed. Try again, and quote the error id if it stays.',
    details: { unexpected: true },
    errorId,
  };
}

/** A refusal that another service gave, with the id under which it is logged there. */
export class AskRefused extends DomainError {
  readonly errorId: string;
  constructor({ code, message, details, errorId }: ErrorBody) {
    super(code, message, details);
    this.errorId = errorId;
  }
}
