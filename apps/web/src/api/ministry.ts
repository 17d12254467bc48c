import { queryOptions } from '@tanstack/react-query';
import { type Layer } from './assessments';
import { type Schemas, answerOf, http } from './client';
import { largestPage, pageSize, pagesQuery, readAll } from './pages';
import { type operations } from './schema';

export type RankedUnit = Schemas['RankedUnit'];
export type Movement = Schemas['Movement'];
/** A unit right below one, with all that lies under it. */
export type Branch = HeatMap['branches'][number];
export type Whole = NonNullable<HeatMap['whole']>;
type HeatMap = operations['getHeatMap']['responses'][200]['content']['application/json'];
export type LayerCount = Schemas['LayerCount'];
type Target = Schemas['Target'];

/** A layer of all assessments of a cycle, below a unit or wherever one may read. */
export interface MinistryKey {
  readonly cycleId: string;
  readonly layer: Layer;
  readonly under?: string;
}

export interface RankingFilter {
  readonly target?: Target;
  readonly ready?: true;
}

/** Views of many units are read again while somebody looks at them. */
const kept = { refetchInterval: 60_000 };

export const rankingPage = (
  { cycleId, layer, under }: MinistryKey,
  filter: RankingFilter,
  limit: number,
  after?: string,
) =>
  answerOf(
    http.GET('/api/v1/cycles/{cycleId}/ranking/{layer}', {
      params: { path: { cycleId, layer }, query: { under, ...filter, limit, after } },
    }),
  );

export const rankingQuery = (key: MinistryKey, filter: RankingFilter = {}) => ({
  ...pagesQuery(['ranking', 'list', key, filter], (after) => rankingPage(key, filter, pageSize, after)),
  ...kept,
});

export const wholeRankingQuery = (key: MinistryKey) =>
  queryOptions({
    queryKey: ['ranking', 'all', key],
    queryFn: () => readAll((after) => rankingPage(key, {}, largestPage, after)),
    ...kept,
  });

/** In how many assessments each layer has a score and is submitted, from the unit to the national assessors. */
export const layerCountsQuery = (cycleId: string, under?: string) =>
  queryOptions({
    queryKey: ['ranking', 'layers', cycleId, under ?? null],
    queryFn: async () => {
      const params = { path: { cycleId }, query: { under } };
      return (await answerOf(http.GET('/api/v1/cycles/{cycleId}/layers', { params }))).layers;
    },
    ...kept,
  });

const heatMap = ({ cycleId, layer, under }: MinistryKey) =>
  answerOf(
    http.GET('/api/v1/cycles/{cycleId}/heat-map/{layer}', {
      params: { path: { cycleId, layer }, query: { under } },
    }),
  );

/** The branches right below the tops of what is looked at, and the means of all of it. */
export const heatMapQuery = (key: MinistryKey, tops: readonly string[]) =>
  queryOptions({
    queryKey: ['ranking', 'heat-map', key, tops],
    queryFn: async () => {
      const [whole, ...maps] = await Promise.all([
        heatMap(key),
        ...tops.filter((top) => top !== key.under).map((under) => heatMap({ ...key, under })),
      ]);
      const branches = maps.length > 0 ? maps.flatMap((map) => map.branches) : whole.branches;
      return { branches, whole: whole.whole };
    },
    ...kept,
  });

/** Whose score has changed since the end of a day. */
export const movementsQuery = ({ cycleId, layer, under }: MinistryKey, since: string) =>
  queryOptions({
    queryKey: ['ranking', 'movements', cycleId, layer, under ?? null, since],
    queryFn: () =>
      readAll((after) =>
        answerOf(
          http.GET('/api/v1/cycles/{cycleId}/movements/{layer}', {
            params: { path: { cycleId, layer }, query: { since, under, limit: largestPage, after } },
          }),
        ),
      ),
    ...kept,
  });

/** How far two layers agree; takes up to half a minute over a whole ministry. */
export const agreementQuery = (cycleId: string, left: Layer, right: Layer, under?: string) =>
  queryOptions({
    queryKey: ['ranking', 'agreement', cycleId, left, right, under ?? null],
    queryFn: () =>
      answerOf(
        http.GET('/api/v1/cycles/{cycleId}/agreement', {
          params: { path: { cycleId }, query: { left, right, under } },
        }),
      ),
    staleTime: 60_000,
  });
