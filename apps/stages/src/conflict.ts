import { DomainError } from '@zi/contracts';
import { violatedConstraint } from '@zi/database';

/** Turns the violation of a named unique constraint into a conflict that says what stands in the way. */
export async function orConflict<T>(
  write: Promise<T>,
  messages: Readonly<Record<string, string>>,
): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const message = messages[violatedConstraint(error) ?? ''];
    throw message ? new DomainError('conflict', message) : error;
  }
}
