import { failureCode } from '@zi/service-kit';

/** SQLSTATEs after which the same transaction may succeed: serialization failure, deadlock. */
const retryable = new Set(['40001', '40P01']);

/** True when the transaction may simply be run again. */
export const isRetryable = (error: unknown): boolean => retryable.has(failureCode(error));

/** Name of the unique constraint that an error violated, or undefined. */
export function violatedConstraint(error: unknown): string | undefined {
  const { driverError = error } = error as { driverError?: { code?: string; constraint?: string } };
  const { code, constraint } = driverError as { code?: string; constraint?: string };
  return code === '23505' ? constraint : undefined;
}
