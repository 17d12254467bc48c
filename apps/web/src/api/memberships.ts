import { type Schemas, answerOf, based, http, keyed } from './client';
import { pageSize, pagesQuery } from './pages';

export type Membership = Schemas['Membership'];
export const membershipStates = ['current', 'coming', 'past'] as const;
export type MembershipState = (typeof membershipStates)[number];

export interface MembershipFilter {
  readonly unitId?: string;
  readonly personId?: string;
  readonly state?: MembershipState;
}

export const membershipsQuery = (filter: MembershipFilter) =>
  pagesQuery(['memberships', filter], (after) =>
    answerOf(http.GET('/api/v1/memberships', { params: { query: { ...filter, limit: pageSize, after } } })),
  );

export type GivenRole = Pick<Membership, 'personId' | 'role' | 'unitId' | 'cycleId'> & {
  readonly area: Schemas['Area'] | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
};

export const grantMembership = (body: GivenRole, key: string) =>
  answerOf(http.POST('/api/v1/memberships', { params: { header: keyed(key) }, body }));

export const endMembership = (
  { id, version, why }: Pick<Membership, 'id' | 'version'> & { readonly why: string },
  key: string,
) =>
  answerOf(
    http.POST('/api/v1/memberships/{id}/ending', {
      params: { path: { id }, header: based(version, key) },
      body: { why },
    }),
  );
