import { type Schemas, answerOf, based, http } from './client';
import { pageSize, pagesQuery } from './pages';

export type Profile = Schemas['Profile'];
export type ProfileSettings = Profile['settings'];

/** The settings that a cycle had over time, the newest first. */
export const profilesQuery = (cycleId: string) =>
  pagesQuery(['cycles', cycleId, 'profiles'], (after) =>
    answerOf(
      http.GET('/api/v1/cycles/{cycleId}/profiles', {
        params: { path: { cycleId }, query: { limit: pageSize, after } },
      }),
    ),
  );

export const changeProfile = (
  { cycleId, version, ...body }: Pick<Profile, 'cycleId' | 'version' | 'settings'> & { readonly why: string },
  key: string,
) =>
  answerOf(
    http.PUT('/api/v1/cycles/{cycleId}/profile', {
      params: { path: { cycleId }, header: based(version, key) },
      body,
    }),
  );
