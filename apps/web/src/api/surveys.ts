import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http, keyed } from './client';

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

interface SurveyPeriod {
  readonly programmeId: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

export const openSurvey = (period: SurveyPeriod, key: string) =>
  answerOf(
    http.POST('/api/v1/surveys', {
      params: { header: keyed(key) },
      body: { instrumentId: 'se-4-2023', ...period },
    }),
  );

export const closeSurvey = ({ id, version }: Survey, key: string) =>
  answerOf(
    http.POST('/api/v1/surveys/{id}/closing', { params: { path: { id }, header: based(version, key) } }),
  );

/** Where respondents answer. */
export const respondentUrl = (id: string): string => `${window.location.origin}/s/${id}`;
