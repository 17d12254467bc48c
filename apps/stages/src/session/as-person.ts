import { context, withContext } from '@zi/service-kit';

/** Who signs in or out acts as that person, from that address, also while the gateway asks. */
export function asPerson<T>(id: string, address: string | null, work: () => Promise<T>): Promise<T> {
  return withContext({ ...context(), actor: { kind: 'person', id, address, grants: [] } }, work);
}
