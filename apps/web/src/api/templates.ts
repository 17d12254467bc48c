import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, based, http } from './client';

export type ReportTemplate = Schemas['ReportTemplate'];

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await answerOf(http.GET('/api/v1/templates'))).items,
});

interface Replacement extends Pick<ReportTemplate, 'kind' | 'format' | 'language' | 'version'> {
  /** Base64; null takes the one that comes with the suite again. */
  readonly content: string | null;
}

export const replaceTemplate = ({ kind, format, language, version, content }: Replacement, key: string) =>
  answerOf(
    http.PUT('/api/v1/templates/{kind}/{format}', {
      params: { path: { kind, format }, header: based(version, key) },
      body: { language, content },
    }),
  );
