import { type DataOf, type Event } from '@zi/contracts';
import { type Change, type Transaction } from '@zi/database';

interface Entry {
  readonly action: string;
  /** The unit in whose trail it stands and where that lies; null for what concerns no unit. */
  readonly unit: Change['unit'];
  /** What the trail keeps when that is not the thing itself. */
  readonly after?: unknown;
}

/** Enters a new thing into the audit trail and says that it is there. */
export async function announce<E extends Event>(
  tx: Transaction,
  event: E,
  thing: DataOf<E> & { readonly id: string },
  { action, unit, after = thing }: Entry,
): Promise<void> {
  const objectType = event.type.split('.')[2] as string;
  await tx.audit({ action, objectType, objectId: thing.id, unit, before: null, after });
  await tx.say(event, thing.id, thing);
}
