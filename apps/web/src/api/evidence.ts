import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http, keyed } from './client';
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

type Announced = Pick<
  EvidenceFile,
  'programmeId' | 'filename' | 'contentType' | 'sizeBytes' | 'sha256' | 'questionCodes'
>;

/** Announces a file and gets the form to send it with; the same key gives the same file. */
export const beginUpload = (body: Announced, key: string) =>
  answerOf(http.POST('/api/v1/evidence', { params: { header: keyed(key) }, body }));

/** Says that the file was sent, and has it verified. Refused with `conflict` when it is not what was announced. */
export const completeUpload = (id: string, key: string) =>
  answerOf(http.POST('/api/v1/evidence/{id}/completion', { params: { path: { id }, header: keyed(key) } }));
