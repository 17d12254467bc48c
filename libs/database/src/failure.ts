import { DomainError } from '@zi/contracts';

/** SQLSTATEs after which the same transaction may succeed: serialization failure, deadlock. */
const retryable = new Set(['40001', '40P01']);
/** SQLSTATE classes and codes that say the server cannot be worked with now. */
const away = ['08', '53', '57P01', '57P02', '57P03', '25P03'];
const awayMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended/i;
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

const codeOf = (error: unknown): string => {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return code ?? driverError?.code ?? '';
};

/** True when the transaction may simply be run again. */
export const isRetryable = (error: unknown): boolean => retryable.has(codeOf(error));

/** Name of the unique constraint that an error violated, or undefined. */
export function violatedConstraint(error: unknown): string | undefined {
  const { driverError = error } = error as { driverError?: { code?: string; constraint?: string } };
  const { code, constraint } = driverError as { code?: string; constraint?: string };
  return code === '23505' ? constraint : undefined;
}

/** Says `unavailable` for a database that is away; every other error stays what it is. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  const isAway =
    awayCodes.has(code) ||
    away.some((prefix) => code.startsWith(prefix)) ||
    (error instanceof Error && awayMessages.test(error.message));
  return isAway
    ? new DomainError(
        'unavailable',
        'The database cannot be reached right now; nothing was changed. Try again.',
      )
    : error;
}
