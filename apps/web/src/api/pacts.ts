import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http, keyed } from './client';
import { largestPage, readAll } from './pages';

export type Pact = Schemas['Pact'];

/** Every pact of a programme: a unit has some hundred employees at most. */
export const pactsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['pacts', programmeId],
    queryFn: () =>
      readAll((after) =>
        answerOf(
          http.GET('/api/v1/pacts', { params: { query: { programmeId, limit: largestPage, after } } }),
        ),
      ),
  });

export const signPact = (
  body: Pick<Pact, 'programmeId' | 'personId' | 'signedOn' | 'documentNumber'>,
  key: string,
) => answerOf(http.POST('/api/v1/pacts', { params: { header: keyed(key) }, body }));
