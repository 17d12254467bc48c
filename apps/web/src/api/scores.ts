import { queryOptions } from '@tanstack/react-query';
import { type Layer, type LayerKey } from './assessments';
import { type Schemas, answerOf, http, keyed } from './client';
import { largestPage } from './pages';

export type ScorePoint = Schemas['ScorePoint'];
export type JudgedRequirement = Schemas['JudgedRequirement'];
type Target = Schemas['Target'];

/** The newest scores that a layer had, the oldest of them first: enough for a picture. */
export const scoreTrendQuery = ({ assessmentId, layer }: LayerKey) =>
  queryOptions({
    queryKey: ['scores', assessmentId, layer, 'trend'],
    queryFn: async () => {
      const { items } = await answerOf(
        http.GET('/api/v1/assessments/{assessmentId}/layers/{layer}/history', {
          params: { path: { assessmentId, layer }, query: { limit: largestPage } },
        }),
      );
      return items.toReversed();
    },
  });

export interface PlanWish {
  readonly assessmentId: string;
  readonly layer: Layer;
  readonly target: Target;
  readonly costs: Readonly<Record<string, number>>;
  readonly frozen: readonly string[];
  readonly assumeIndices: boolean;
}

/** Sets of raises that reach a target, found for one version of the assessment. The search may take seconds. */
export const planQuery = ({ assessmentId, layer, frozen, ...wish }: PlanWish, version: number) =>
  queryOptions({
    queryKey: ['plans', assessmentId, layer, version, frozen, wish],
    queryFn: ({ signal }) =>
      answerOf(
        http.POST('/api/v1/assessments/{assessmentId}/layers/{layer}/plan', {
          params: { path: { assessmentId, layer } },
          body: { ...wish, frozen: [...frozen], sets: 5 },
          signal,
        }),
      ),
    staleTime: Infinity,
    retry: false,
  });
export type Plan = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof planQuery>['queryFn']>>>>;

export interface Sides extends LayerKey {
  readonly with: { readonly assessmentId?: string; readonly layer?: Layer; readonly round?: number };
}

export const comparisonQuery = ({ assessmentId, layer, round, with: other }: Sides) =>
  queryOptions({
    queryKey: ['scores', assessmentId, layer, 'comparison', round ?? null, other],
    queryFn: () =>
      answerOf(
        http.POST('/api/v1/assessments/{assessmentId}/layers/{layer}/comparison', {
          params: { path: { assessmentId, layer } },
          body: { round, with: other },
        }),
      ),
  });
export type Comparison = Awaited<ReturnType<NonNullable<ReturnType<typeof comparisonQuery>['queryFn']>>>;

export type NewFact = Omit<Schemas['RequirementFact'], 'id' | 'by' | 'recordedAt'>;

export const recordFact = (fact: NewFact, key: string) =>
  answerOf(http.POST('/api/v1/facts', { params: { header: keyed(key) }, body: fact }));
