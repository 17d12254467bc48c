import { type Assessment } from './assessments';
import { answerOf, based, http, keyed } from './client';

interface Closing extends Pick<Assessment, 'id' | 'version'> {
  readonly why: string | null;
}

export const closeRound = ({ id, version, why }: Closing, key: string) =>
  answerOf(
    http.POST('/api/v1/assessments/{id}/rounds/closing', {
      params: { path: { id }, header: based(version, key) },
      body: { why },
    }),
  );

/** The most bytes that a worksheet may have which is taken in. */
export const sheetLimitBytes = 512 * 1024;

interface SheetFile {
  readonly assessmentId: string;
  readonly layer: Assessment['scores'][number]['layer'];
  readonly format: 'jawaban' | 'json';
  /** Base64. */
  readonly content: string;
}

/** Reads a filled worksheet and tells what it would change. Saves nothing. */
export const previewSheet = ({ assessmentId, layer, ...body }: SheetFile, key: string) =>
  answerOf(
    http.POST('/api/v1/assessments/{assessmentId}/layers/{layer}/worksheet/preview', {
      params: { path: { assessmentId, layer }, header: keyed(key) },
      body,
    }),
  );
export type SheetPreview = Awaited<ReturnType<typeof previewSheet>>;
export type SheetChange = SheetPreview['changes'][number];
