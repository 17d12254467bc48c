import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http, keyed } from './client';
import { type GivenRole } from './memberships';
import { pageSize, pagesQuery } from './pages';
import { isProblem } from './problem';

export type Person = Schemas['Person'];

export const readPerson = (id: string) =>
  answerOf(http.GET('/api/v1/people/{id}', { params: { path: { id } } }));

export const peoplePage = (query: {
  readonly query?: string;
  readonly limit: number;
  readonly after?: string;
}) => answerOf(http.GET('/api/v1/people', { params: { query } }));

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => readPerson(id),
    staleTime: 5 * 60_000,
    // Of whom one may not know, there is none: that stays so.
    retry: (count, error) => !isProblem(error, 'not_found', 'forbidden') && count < 2,
  });

/** The first people whose name holds the words. */
export const peopleNamedQuery = (query: string) =>
  queryOptions({
    queryKey: ['people', 'named', query],
    queryFn: async () => (await peoplePage({ query: query || undefined, limit: 20 })).items,
    staleTime: 60_000,
  });

export const peopleQuery = (query?: string) =>
  pagesQuery(['people', 'list', query ?? null], (after) => peoplePage({ query, limit: pageSize, after }));

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
