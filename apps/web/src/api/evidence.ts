import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http } from './client';
import { largestPage, readAll } from './pages';

export type EvidenceFile = Schemas['EvidenceFile'];

/** Every file of a programme. */
export const evidenceQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['evidence', programmeId],
    queryFn: () =>
      readAll((after) =>
        answerOf(
          http.GET('/api/v1/evidence', { params: { query: { programmeId, limit: largestPage, after } } }),
        ),
      ),
  });

/** A short-lived address to read a file. */
export const downloadUrl = async (id: string): Promise<string> =>
  (await answerOf(http.GET('/api/v1/evidence/{id}/download', { params: { path: { id } } }))).url;

export const evidenceFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', 'file', id],
    queryFn: () => answerOf(http.GET('/api/v1/evidence/{id}', { params: { path: { id } } })),
  });
