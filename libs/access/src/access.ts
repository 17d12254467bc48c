import { type Actor, DomainError, type Grant, type Layer, notFound } from '@zi/contracts';
import { type Action, layerOfRole, rules } from './rules';

/** Where something lies: ids from the root of the tree down to the unit, and the cycle it belongs to, if any. */
export interface Place {
  readonly path: readonly string[];
  readonly cycleId: string | null;
}

/** A grant holds for the subtree below its unit, in its cycle or (null) in all. */
function holds(grant: Grant, place: Place): boolean {
  const inCycle = grant.cycleId === null || place.cycleId === null || grant.cycleId === place.cycleId;
  return inCycle && place.path.includes(grant.unitId);
}

/** True when the actor holds a role there that may do this. The suite itself may do everything. */
export function may(actor: Actor, action: Action, place: Place): boolean {
  if (actor.kind === 'system') return true;
  return actor.grants.some((grant) => rules[grant.role].includes(action) && holds(grant, place));
}

/** True when the actor may write answers of this layer there. */
export function mayAnswer(actor: Actor, layer: Layer, place: Place): boolean {
  if (actor.kind === 'system') return true;
  return actor.grants.some((grant) => layerOfRole[grant.role] === layer && holds(grant, place));
}

/** True when the actor may submit this layer there: one and the same role must write the layer and submit. */
export function maySubmit(actor: Actor, layer: Layer, place: Place): boolean {
  if (actor.kind === 'system') return true;
  return actor.grants.some(
    (grant) =>
      layerOfRole[grant.role] === layer &&
      rules[grant.role].includes('assessment.submit') &&
      holds(grant, place),
  );
}

/** Units below which the actor may do this in a cycle (or in any); `all` for the suite itself. Lists are cut to it. */
export function scopeOf(actor: Actor, action: Action): 'all' | readonly string[] {
  if (actor.kind === 'system') return 'all';
  return actor.grants.filter(({ role }) => rules[role].includes(action)).map(({ unitId }) => unitId);
}

/** What is acted upon, for the refusal. */
export interface Thing {
  readonly noun: string;
  readonly id: string;
  /** The action that lets someone know of it. */
  readonly read: Action;
}

/**
 * Refuses what the actor may not do: `not_found` when it may not even know of the thing, `forbidden` when it may.
 */
export function requireMay(actor: Actor, action: Action, place: Place, thing: Thing): void {
  if (may(actor, action, place)) return;
  if (!may(actor, thing.read, place)) throw notFound(thing.noun, thing.id);
  throw new DomainError('forbidden', `Your roles do not allow ${action} on this ${thing.noun}.`, {
    action,
    noun: thing.noun,
    id: thing.id,
  });
}
