import { queryOptions } from '@tanstack/react-query';
import { type Layer } from './assessments';
import { type Schemas, answerOf, http } from './client';
import { largestPage, pageSize, pagesQuery, readAll } from './pages';
import { type operations } from './schema';

export type RankedUnit = Schemas['RankedUnit'];
export type Movement = Schemas['Movement'];
/** A unit right below one, with all that lies under it. */
export type Branch =
  operations['getHeatMap']['responses'][200]['content']['application/json']['branches'][number];
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

/** The layers of these in which a unit has a score. */
export const presentLayersQuery = (layers: readonly Layer[], cycleId: string, under?: string) =>
  queryOptions({
    queryKey: ['ranking', 'layers', cycleId, under ?? null],
    queryFn: async () => {
      const firsts = await Promise.all(layers.map((layer) => rankingPage({ cycleId, layer, under }, {}, 1)));
      return layers.filter((_, index) => firsts[index]!.items.length > 0);
    },
    ...kept,
  });

/** The branches right below units, together. */
export const heatMapQuery = (cycleId: string, layer: Layer, unders: readonly string[]) =>
  queryOptions({
    queryKey: ['ranking', 'heat-map', cycleId, layer, unders],
    queryFn: async () => {
      const maps = await Promise.all(
        unders.map((under) =>
          answerOf(
            http.GET('/api/v1/cycles/{cycleId}/heat-map/{layer}', {
              params: { path: { cycleId, layer }, query: { under } },
            }),
          ),
        ),
      );
      return maps.flatMap(({ branches }) => branches);
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
