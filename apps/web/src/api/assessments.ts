import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http, keyed } from './client';
import { largestPage, pageSize, pagesQuery, readAll } from './pages';

export type Assessment = Schemas['Assessment'];
export type Answer = Schemas['Answer'];
export type Layer = Schemas['Layer'];
export type Score = Schemas['Score'];
export type Minimum = Schemas['Minimum'];
export type Exact = Schemas['Exact'];
export type ClosedRound = Schemas['ClosedRound'];

export interface AssessmentFilter {
  readonly programmeId?: string;
  readonly unitId?: string;
  readonly cycleId?: string;
}

/** A layer of an assessment, as it is or (`round`) as a closed round froze it. */
export interface LayerKey {
  readonly assessmentId: string;
  readonly layer: Layer;
  readonly round?: number;
}

export const assessmentsQuery = (filter: AssessmentFilter) =>
  pagesQuery(['assessments', 'list', filter], (after) =>
    answerOf(http.GET('/api/v1/assessments', { params: { query: { ...filter, limit: pageSize, after } } })),
  );

export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id],
    queryFn: () => answerOf(http.GET('/api/v1/assessments/{id}', { params: { path: { id } } })),
  });

export const answersQuery = ({ assessmentId, layer, round }: LayerKey) =>
  queryOptions({
    queryKey: ['answers', assessmentId, layer, round ?? null],
    queryFn: () =>
      readAll((after) =>
        answerOf(
          http.GET('/api/v1/assessments/{assessmentId}/layers/{layer}/answers', {
            params: { path: { assessmentId, layer }, query: { limit: largestPage, after, round } },
          }),
        ),
      ),
  });

export const scoreQuery = ({ assessmentId, layer, round }: LayerKey) =>
  queryOptions({
    queryKey: ['scores', assessmentId, layer, round ?? null],
    queryFn: () =>
      answerOf(
        http.GET('/api/v1/assessments/{assessmentId}/layers/{layer}/scores', {
          params: { path: { assessmentId, layer }, query: { round } },
        }),
      ),
  });

export const explanationQuery = ({ assessmentId, layer, round }: LayerKey, code: string) =>
  queryOptions({
    queryKey: ['scores', assessmentId, layer, round ?? null, 'explanation', code],
    queryFn: () =>
      answerOf(
        http.GET('/api/v1/assessments/{assessmentId}/layers/{layer}/scores/{code}', {
          params: { path: { assessmentId, layer, code }, query: { round } },
        }),
      ),
  });

export const scoreHistoryQuery = ({ assessmentId, layer }: LayerKey) =>
  pagesQuery(['scores', assessmentId, layer, 'history'], (after) =>
    answerOf(
      http.GET('/api/v1/assessments/{assessmentId}/layers/{layer}/history', {
        params: { path: { assessmentId, layer }, query: { limit: pageSize, after } },
      }),
    ),
  );

export const roundsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['rounds', assessmentId],
    queryFn: async () =>
      (
        await answerOf(
          http.GET('/api/v1/assessments/{assessmentId}/rounds', {
            params: { path: { assessmentId }, query: { limit: 100 } },
          }),
        )
      ).items,
  });

/** The notes of an assessment in one round, of all its questions. */
export const notesQuery = (assessmentId: string, round: number) =>
  queryOptions({
    queryKey: ['notes', assessmentId, round],
    queryFn: () =>
      readAll((after) =>
        answerOf(
          http.GET('/api/v1/assessments/{assessmentId}/notes', {
            params: { path: { assessmentId }, query: { limit: largestPage, round, after } },
          }),
        ),
      ),
  });

export type Note = Schemas['Note'];

interface Edits extends Omit<LayerKey, 'round'> {
  readonly answers: (Partial<Pick<Answer, 'value' | 'note'>> & Pick<Answer, 'code' | 'version'>)[];
}

export const saveAnswers = ({ assessmentId, layer, answers }: Edits, key: string) =>
  answerOf(
    http.PUT('/api/v1/assessments/{assessmentId}/layers/{layer}/answers', {
      params: { path: { assessmentId, layer }, header: keyed(key) },
      body: { answers },
    }),
  );

export const submitLayer = (
  { id, layer, version }: Pick<Assessment, 'id' | 'version'> & { readonly layer: Layer },
  key: string,
) =>
  answerOf(
    http.POST('/api/v1/assessments/{id}/layers/{layer}/submission', {
      params: { path: { id, layer }, header: based(version, key) },
    }),
  );

export const addNote = (
  { assessmentId, ...body }: Pick<Note, 'assessmentId' | 'code' | 'body' | 'replyTo'>,
  key: string,
) =>
  answerOf(
    http.POST('/api/v1/assessments/{assessmentId}/notes', {
      params: { path: { assessmentId }, header: keyed(key) },
      body,
    }),
  );

/** The assessment of a programme; null while it has none. */
export const assessmentOfQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['assessments', 'of', programmeId],
    queryFn: async () =>
      (await answerOf(http.GET('/api/v1/assessments', { params: { query: { programmeId, limit: 1 } } })))
        .items[0] ?? null,
  });

/** Every assessment that may be read in a cycle. */
export const allAssessmentsQuery = (filter: AssessmentFilter) =>
  queryOptions({
    queryKey: ['assessments', 'all', filter],
    queryFn: () =>
      readAll((after) =>
        answerOf(
          http.GET('/api/v1/assessments', { params: { query: { ...filter, limit: largestPage, after } } }),
        ),
      ),
  });
