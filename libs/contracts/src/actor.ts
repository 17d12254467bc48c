import { z } from 'zod';
import { Id } from './contract';
import { areas, roles } from './vocabulary';

export const Area = z.enum(areas);
export type Area = z.infer<typeof Area>;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** The role of another system's client; it may do what its scopes name. */
export const HeldRole = z.enum([...roles, 'service_client']);
export type HeldRole = z.infer<typeof HeldRole>;

/** A role held in the subtree below a unit, for one cycle or (null) for all. */
export const Grant = z.strictObject({ role: Role, unitId: Id, cycleId: Id.nullable() });
export type Grant = z.infer<typeof Grant>;

/** A grant as an actor carries it. */
export const HeldGrant = z.strictObject({
  role: HeldRole,
  unitId: Id,
  cycleId: Id.nullable(),
  area: Area.nullable()
    .optional()
    .describe('The one area that a coordinator answers for; absent or null: all'),
});
export type HeldGrant = z.infer<typeof HeldGrant>;

/**
 * Who acts. `person` signed in; `service` another system's client; `public` nobody in particular (a respondent);
 * `system` the suite itself (a hearer, a schedule).
 */
export const Actor = z.strictObject({
  kind: z.enum(['person', 'service', 'public', 'system']),
  /** Person id, client id, or the service's name. */
  id: z.string().max(200),
  name: z.string().max(200).optional(),
  /** Address that the request came from; null inside the suite. */
  address: z.string().max(64).nullable(),
  grants: z.array(HeldGrant),
  /** Units to which the person has a declared tie (conflict of interest): assessors' roles do not reach into them. */
  ties: z.array(Id).optional(),
  /** What a service's client was let do, as names of actions; only its grants of `service_client` look at it. */
  scopes: z.array(z.string().max(60)).optional(),
});
export type Actor = z.infer<typeof Actor>;

/** `person:0190…`: the form in which an actor stands in headers, audit entries and facts. */
export function actorTag(actor: Actor): string {
  return `${actor.kind}:${actor.id}`;
}
