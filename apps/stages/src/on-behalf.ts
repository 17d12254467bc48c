import { type Actor, actorTag } from '@zi/contracts';
import { type Database, type Transaction } from '@zi/database';
import { context, withContext } from '@zi/service-kit';

/**
 * A command in the reach of the suite on behalf of who asks: for what the actor may do to rows that it may not see. The
 * use case's own check is then the only line.
 */
export function onBehalf<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const asked = context();
  const suite: Actor = { kind: 'system', id: actorTag(asked.actor), address: null, grants: [] };
  return withContext({ ...asked, actor: suite }, () =>
    database.command((tx) => withContext(asked, () => work(tx))),
  );
}
