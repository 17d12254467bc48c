import { type Schemas, answerOf, http } from './client';
import { pageSize, pagesQuery } from './pages';

export type AuditEntry = Schemas['AuditEntry'];
export const auditedServices = ['stages', 'evidence', 'surveys', 'scoring', 'notifications'] as const;
export type AuditedService = (typeof auditedServices)[number];

export interface AuditFilter {
  readonly objectId?: string;
  readonly unitId?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What was changed in one service, the newest first. */
export const auditQuery = (service: AuditedService, filter: AuditFilter) =>
  pagesQuery(['audit', service, filter], (after) =>
    answerOf(
      http.GET(`/api/v1/audit/${service}`, { params: { query: { ...filter, limit: pageSize, after } } }),
    ),
  );
