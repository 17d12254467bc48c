import { type Action } from '@zi/access';
import { context } from '@zi/service-kit';
import { validate } from 'uuid';
import { listScope } from './permission';

/** Who looks: sees what lies in its scope, as `zi_in` takes it (null: everything), and what is its own. */
export interface Viewer {
  readonly scope: string | null;
  readonly self: string | null;
}

export function viewer(action: Action): Viewer {
  return { scope: listScope(action), self: ownId() };
}

/** The person who acts, if it is one. */
export function ownId(): string | null {
  const { actor } = context();
  return actor.kind === 'person' && validate(actor.id) ? actor.id : null;
}
