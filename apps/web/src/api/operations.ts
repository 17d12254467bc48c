import { queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, http, keyed } from './client';
import { pageSize, pagesQuery } from './pages';
import { ApiProblem } from './problem';

export const services = ['stages', 'evidence', 'surveys', 'scoring', 'notifications'] as const;
export type Service = (typeof services)[number];
export type ServiceStatus = Schemas['ServiceStatus'];
export type DeadFact = Schemas['DeadFact'];

interface Health {
  readonly services: Readonly<
    Record<string, { readonly status: string; readonly checks?: Record<string, string> }>
  >;
}

/** Whether each service can be reached and is ready. Told too when one of them is not. */
export const healthQuery = queryOptions({
  queryKey: ['operations', 'health'],
  queryFn: async () => {
    const reply = await fetch('/health/services').catch(() => undefined);
    if (!reply?.headers.get('content-type')?.includes('json')) throw new ApiProblem('offline');
    return ((await reply.json()) as Health).services;
  },
});

export const statusQuery = (service: Service) =>
  queryOptions({
    queryKey: ['operations', service, 'status'],
    queryFn: () => answerOf(http.GET(`/api/v1/operations/${service}`)),
    retry: false,
  });

export const deadFactsQuery = (service: Service) =>
  pagesQuery(['operations', service, 'dead'], (after) =>
    answerOf(
      http.GET(`/api/v1/operations/${service}/dead-letters`, {
        params: { query: { limit: pageSize, after } },
      }),
    ),
  );

export const retryDeadFact = (
  { service, sequence }: { readonly service: Service; readonly sequence: number },
  key: string,
) =>
  answerOf(
    http.POST(`/api/v1/operations/${service}/dead-letters/{sequence}/retry`, {
      params: { path: { sequence }, header: keyed(key) },
    }),
  );
