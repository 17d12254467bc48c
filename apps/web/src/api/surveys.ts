import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';

export type Survey = Schemas['Survey'];

/** The surveys of a programme, the newest first. */
export const surveysQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['surveys', 'of', programmeId],
    queryFn: async () =>
      (await answerOf(http.GET('/api/v1/surveys', { params: { query: { programmeId, limit: 50 } } }))).items,
  });

export const surveyQuery = (id: string) =>
  queryOptions({
    queryKey: ['surveys', id],
    queryFn: () => answerOf(http.GET('/api/v1/surveys/{id}', { params: { path: { id } } })),
  });
