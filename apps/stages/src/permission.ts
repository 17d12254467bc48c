import { type Action, type Place, type Thing, may, requireMay, scopeOf } from '@zi/access';
import { type Area, Denied, DomainError, type Unit } from '@zi/contracts';
import { context } from '@zi/service-kit';

/** Only the suite itself and its operators' command line. */
export function requireSystem(): void {
  if (context().actor.kind !== 'system')
    throw new DomainError('forbidden', 'Only the system itself or an operator may do this.');
}

/** True when the actor may do this in some part of the ministry. */
export function maySomewhere(action: Action): boolean {
  const scope = scopeOf(context().actor, action);
  return scope === 'all' || scope.length > 0;
}

export function requireSomewhere(action: Action): void {
  if (maySomewhere(action)) return;
  const [noun = ''] = action.split('.');
  throw Denied.openly({ action, noun, id: '' }, `Your roles do not allow ${action}.`);
}

/** The parts of the ministry in which the actor may do any of these, as `zi_in` takes them; null cuts nothing. */
export function listScope(...actions: readonly Action[]): string | null {
  const scope = scopeOf(context().actor, ...actions);
  return scope === 'all' ? null : JSON.stringify(scope);
}

type Spot = Pick<Unit, 'id' | 'path'>;

/** The tree belongs to no cycle: who holds a role for one cycle only does not change it. */
export function mayInTree(action: Action, { path }: Spot): boolean {
  const { actor } = context();
  const lasting = { ...actor, grants: actor.grants.filter(({ cycleId }) => cycleId === null) };
  return may(lasting, action, { path, cycleId: null });
}

export function requireMayInTree(action: Action, unit: Spot): void {
  const { id, path } = unit;
  requireMay(context().actor, action, { path, cycleId: null }, { noun: 'unit', id, read: 'unit.read' });
  if (mayInTree(action, unit)) return;
  const message =
    'You hold your role for one cycle and cannot change the tree of units, which belongs to none.';
  throw Denied.openly({ action, noun: 'unit', id }, message);
}

interface Located {
  readonly id: string;
  readonly unit: { readonly path: readonly string[] };
  readonly cycle: { readonly id: string };
  /** The unit's own submission; until then nobody outside reads the programme. */
  readonly assessment: object | null;
}

/** Where a programme lies, or a thing in it that is about one area. */
export const placeOf = ({ unit, cycle, assessment }: Located, area: Area | null = null): Place => ({
  ...{ path: unit.path, cycleId: cycle.id, submitted: assessment !== null, area },
});

/** Refuses what the actor may not do to a programme. */
export function requireMayIn(programme: Located, action: Action): void {
  requireMayAt(placeOf(programme), action, { noun: 'programme', id: programme.id });
}

/** Refuses what the actor may not do to a thing that lies in a programme. */
export function requireMayAt(place: Place, action: Action, thing: Omit<Thing, 'read'>): void {
  requireMay(context().actor, action, place, { ...thing, read: 'programme.read' });
}
