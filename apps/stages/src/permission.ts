import { type Action, type Thing, requireMay, rules, scopeOf } from '@zi/access';
import { DomainError } from '@zi/contracts';
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
  if (!maySomewhere(action))
    throw new DomainError('forbidden', `Your roles do not allow ${action}.`, { action });
}

/** Unit ids below which a list may show things; null cuts nothing. */
export function unitScope(action: Action): readonly string[] | null {
  const scope = scopeOf(context().actor, action);
  return scope === 'all' ? null : scope;
}

/** The same with the cycle that each grant is held for (null: all), as two columns; null cuts nothing. */
export function unitAndCycleScope(
  action: Action,
): { unitIds: readonly string[]; cycleIds: readonly (string | null)[] } | null {
  const { actor } = context();
  if (actor.kind === 'system') return null;
  const grants = actor.grants.filter(({ role }) => rules[role].includes(action));
  return { unitIds: grants.map(({ unitId }) => unitId), cycleIds: grants.map(({ cycleId }) => cycleId) };
}

interface Located {
  readonly id: string;
  readonly unit: { readonly path: readonly string[] };
  readonly cycle: { readonly id: string };
}

/** Refuses what the actor may not do to a programme, or to a thing in it. */
export function requireMayIn(programme: Located, action: Action, thing?: Omit<Thing, 'read'>): void {
  const place = { path: programme.unit.path, cycleId: programme.cycle.id };
  const named = thing ?? { noun: 'programme', id: programme.id };
  requireMay(context().actor, action, place, { ...named, read: 'programme.read' });
}
