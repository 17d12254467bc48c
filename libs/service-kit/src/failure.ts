import { DomainError } from '@zi/contracts';

/** SQLSTATE classes and codes that say the server cannot be worked with now. */
const away = ['08', '53', '57P01', '57P02', '57P03', '25P03'];
const awayMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended/i;
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** Code of a failure of a driver: an SQLSTATE, or one of the operating system. Empty when it has none. */
export function failureCode(error: unknown): string {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : '';
}

/** Says `unavailable` for a database that is away; every other error stays what it is. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = failureCode(error);
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
