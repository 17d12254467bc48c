import { context, withContext } from '@zi/service-kit';

/** Without the idempotency key, whose answers are kept: for answers with tokens or the personal data of a mere look. */
export function unrepeated<T>(work: () => Promise<T>): Promise<T> {
  const { actor, correlationId, causationId } = context();
  return withContext({ actor, correlationId, causationId }, work);
}
