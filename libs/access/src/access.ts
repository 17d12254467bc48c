import { type Actor, type Area, Denied, type HeldGrant, type Layer, type Role } from '@zi/contracts';
import { type Action, actions, assessorRoles, grantable, layerOfRole, rules } from './rules';

/** Where something lies: ids from the root of the tree down to the unit, and the cycle it belongs to, if any. */
export interface Place {
  readonly path: readonly string[];
  readonly cycleId: string | null;
  /** Whether the unit has submitted it; absent: it has not. */
  readonly submitted?: boolean;
  /** The area of change that it is about; absent or null: none in particular. */
  readonly area?: Area | null;
}

/** A part of the ministry: a subtree, in one cycle or (null) all, perhaps only what was submitted, without some units. */
export interface Reach {
  readonly unitId: string;
  readonly cycleId: string | null;
  readonly submitted: boolean;
  readonly except: readonly string[];
}

function reachOf(actor: Actor, { role, unitId, cycleId }: HeldGrant, submitted: boolean): Reach {
  return { unitId, cycleId, submitted, except: assessorRoles.includes(role) ? (actor.ties ?? []) : [] };
}

/** True when the place lies in this part. */
export function reaches({ unitId, cycleId, submitted, except }: Reach, place: Place): boolean {
  const inCycle = cycleId === null || place.cycleId === null || cycleId === place.cycleId;
  const ripe = !submitted || place.submitted === true;
  return inCycle && ripe && place.path.includes(unitId) && !except.some((id) => place.path.includes(id));
}

/** When the grant lets its holder do this at all; undefined for never. */
function whenOf(actor: Actor, grant: HeldGrant, action: Action) {
  const when = rules[grant.role][action];
  return when === 'scopes' && !actor.scopes?.includes(action) ? undefined : when;
}

function holds(actor: Actor, grant: HeldGrant, action: Action, place: Place): boolean {
  const when = whenOf(actor, grant, action);
  if (!when) return false;
  if (when === 'area' && grant.area && grant.area !== place.area) return false;
  return reaches(reachOf(actor, grant, when === 'submitted'), place);
}

/** True when the actor holds a role there that may do this. The suite itself may do everything. */
export function may(actor: Actor, action: Action, place: Place): boolean {
  return actor.kind === 'system' || actor.grants.some((grant) => holds(actor, grant, action, place));
}

/** True when the actor may write answers of this layer there; `place.area` is the area of the question. */
export function mayAnswer(actor: Actor, layer: Layer, place: Place): boolean {
  return mayInLayer(actor, 'assessment.answer', layer, place);
}

/** True when the actor may submit this layer there: one and the same role must write the layer and submit. */
export function maySubmit(actor: Actor, layer: Layer, place: Place): boolean {
  return mayInLayer(actor, 'assessment.submit', layer, place);
}

function mayInLayer(actor: Actor, action: Action, layer: Layer, place: Place): boolean {
  if (actor.kind === 'system') return true;
  return actor.grants.some(
    (grant) => layerOfRole[grant.role] === layer && holds(actor, grant, action, place),
  );
}

/** A role as it is given: to whom it may be given is a question of place and time too. */
export interface Gift {
  readonly role: Role;
  readonly path: readonly string[];
  readonly cycleId: string | null;
}

/** True when the actor holds a role that may give this one there: nobody gives more than their own subtree and cycle. */
export function mayGrant(actor: Actor, { role, path, cycleId }: Gift): boolean {
  if (actor.kind === 'system') return true;
  return actor.grants.some((grant) => {
    const covers = grant.cycleId === null || grant.cycleId === cycleId;
    const gives = grantable[grant.role]?.includes(role) ?? false;
    return covers && gives && holds(actor, grant, 'membership.grant', { path, cycleId });
  });
}

/** Parts of the ministry in which the actor may do any of these; `all` for the suite itself. Lists are cut to it. */
export function scopeOf(actor: Actor, ...wanted: readonly Action[]): 'all' | readonly Reach[] {
  if (actor.kind === 'system') return 'all';
  return actor.grants.flatMap((grant) => {
    const whens = wanted.map((action) => whenOf(actor, grant, action)).filter((when) => when !== undefined);
    if (whens.length === 0) return [];
    return [
      reachOf(
        actor,
        grant,
        whens.every((when) => when === 'submitted'),
      ),
    ];
  });
}

/** The actions on a noun that change something. */
export function writesOf(noun: string): Action[] {
  return actions.filter((action) => action.startsWith(`${noun}.`) && !action.endsWith('.read'));
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
  const { noun, id } = thing;
  if (!may(actor, thing.read, place)) throw Denied.asAbsent({ action, noun, id });
  throw Denied.openly({ action, noun, id });
}
