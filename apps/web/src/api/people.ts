import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http, keyed } from './client';
import { type GivenRole } from './memberships';
import { largestPage, pageSize, pagesQuery } from './pages';
import { isProblem } from './problem';

export type Person = Schemas['Person'];

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => answerOf(http.GET('/api/v1/people/{id}', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
    // Of whom one may not know, there is none: that stays so.
    retry: (count, error) => !isProblem(error, 'not_found', 'forbidden') && count < 2,
  });

/** The first people whose name holds the words. */
export const peopleNamedQuery = (query: string) =>
  queryOptions({
    queryKey: ['people', 'named', query],
    queryFn: async () =>
      (
        await answerOf(
          http.GET('/api/v1/people', { params: { query: { query: query || undefined, limit: 20 } } }),
        )
      ).items,
    staleTime: 60_000,
  });

/** The names of these people, as far as they may be known: the list of people is read until all are found. */
export const namesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['people', 'names', [...new Set(ids)].sort()],
    queryFn: async () => {
      const sought = new Set(ids);
      const names: Record<string, string> = {};
      let after: string | undefined;
      do {
        const { items, next } = await answerOf(
          http.GET('/api/v1/people', { params: { query: { limit: largestPage, after } } }),
        );
        for (const { id, name } of items) if (sought.delete(id)) names[id] = name;
        after = next ?? undefined;
      } while (after !== undefined && sought.size > 0);
      return names;
    },
    enabled: ids.length > 0,
    staleTime: 5 * 60_000,
  });

export const peopleQuery = (query?: string) =>
  pagesQuery(['people', 'list', query ?? null], (after) =>
    answerOf(http.GET('/api/v1/people', { params: { query: { query, limit: pageSize, after } } })),
  );

export type PersonData = Pick<Person, 'name' | 'email' | 'phone' | 'subject'>;

export const registerPerson = (body: PersonData & { readonly unitId?: string }, key: string) =>
  answerOf(http.POST('/api/v1/people', { params: { header: keyed(key) }, body }));

type BasedOn = Pick<Person, 'id' | 'version'>;

export const changePerson = ({ id, version, ...body }: BasedOn & PersonData, key: string) =>
  answerOf(http.PUT('/api/v1/people/{id}', { params: { path: { id }, header: based(version, key) }, body }));

export const erasePerson = ({ id, version, why }: BasedOn & { readonly why: string }, key: string) =>
  answerOf(
    http.POST('/api/v1/people/{id}/erasure', {
      params: { path: { id }, header: based(version, key) },
      body: { why },
    }),
  );

type Invitation = Omit<GivenRole, 'personId'> & {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
};

export const invitePerson = (body: Invitation, key: string) =>
  answerOf(http.POST('/api/v1/invitations', { params: { header: keyed(key) }, body }));
