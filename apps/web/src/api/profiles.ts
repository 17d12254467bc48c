import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http } from './client';
import { largestPage, pageSize, pagesQuery, readAll } from './pages';

export type Profile = Schemas['Profile'];
export type ProfileSettings = Profile['settings'];

/** The settings that a cycle was given after it was opened, the newest first. */
export const profilesQuery = (cycleId: string) =>
  pagesQuery(['cycles', cycleId, 'profiles'], (after) =>
    answerOf(
      http.GET('/api/v1/cycles/{cycleId}/profiles', {
        params: { path: { cycleId }, query: { limit: pageSize, after } },
      }),
    ),
  );

/** Version of the settings in force; 0 while a cycle has those it was opened with. */
export const profileVersionQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['cycles', cycleId, 'profile-version'],
    queryFn: async () => {
      const { items } = await answerOf(
        http.GET('/api/v1/cycles/{cycleId}/profiles', { params: { path: { cycleId }, query: { limit: 1 } } }),
      );
      return items[0]?.version ?? 0;
    },
  });

/** By which version of the settings each assessment of a cycle that one may read is scored. */
export const scoredVersionsQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['assessments', 'settings-versions', cycleId],
    queryFn: async () => {
      const assessments = await readAll((after) =>
        answerOf(
          http.GET('/api/v1/assessments', { params: { query: { cycleId, limit: largestPage, after } } }),
        ),
      );
      return assessments.map(({ settingsVersion }) => settingsVersion);
    },
  });

type ProfileChange = Pick<Profile, 'cycleId' | 'version' | 'settings'> & { readonly why: string };

/** Gives a cycle other settings; `version` is what the change is based on, 0 for those it was opened with. */
export const changeProfile = ({ cycleId, version, ...body }: ProfileChange, key: string) =>
  answerOf(
    http.PUT('/api/v1/cycles/{cycleId}/profile', {
      params: { path: { cycleId }, header: based(version, key) },
      body,
    }),
  );
