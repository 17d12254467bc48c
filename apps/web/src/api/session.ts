import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type Place, may, mayAnswer, mayGrant, maySubmit, scopeOf } from '@zi/access';
import { type Actor } from '@zi/contracts';
import { fetched } from './problem';

/** Who is signed in, with the roles that are held now. */
export interface Session extends Pick<Actor, 'grants' | 'ties'> {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
}

export async function readSession(): Promise<Session> {
  return (await (await fetched('/auth/session')).json()) as Session;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 60_000,
});

/** Where people sign in; afterwards they come back to this path. */
export const signInUrl = (path: string) => `/auth/sign-in?return=${encodeURIComponent(path)}`;

/** Signs out here and at the identity provider. */
export async function signOut(): Promise<void> {
  const reply = await fetched('/auth/sign-out', { method: 'POST' });
  const { location } = (await reply.json()) as { location: string };
  window.location.assign(location);
}

type ActionName = Parameters<typeof may>[1];

/** The signed-in person and what they may do. What is shown follows from it; the services decide all the same. */
export function useMe() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const actor: Actor = { kind: 'person', address: null, ...session };
  return {
    session,
    /** In one place of the tree. */
    may: (action: ActionName, place: Place) => may(actor, action, place),
    mayAnswer: (layer: Parameters<typeof mayAnswer>[1], place: Place) => mayAnswer(actor, layer, place),
    maySubmit: (layer: Parameters<typeof maySubmit>[1], place: Place) => maySubmit(actor, layer, place),
    mayGrant: (gift: Parameters<typeof mayGrant>[1]) => mayGrant(actor, gift),
    /** In some place at least. */
    maySomewhere: (action: ActionName) => scopeOf(actor, action).length > 0,
    holds: (...roles: string[]) => session.grants.some(({ role }) => roles.includes(role)),
  };
}
