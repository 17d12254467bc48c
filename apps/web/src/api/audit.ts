import { type Schemas, answerOf, http } from './client';
import { type Service } from './operations';
import { pageSize, pagesQuery } from './pages';

export type AuditEntry = Schemas['AuditEntry'];

export interface AuditFilter {
  readonly objectId?: string;
  readonly unitId?: string;
  /** `kind:id` */
  readonly actor?: string;
  /** Instants; `to` itself is not within. */
  readonly from?: string;
  readonly to?: string;
}

/** What was changed in one service, the newest first. */
export const auditQuery = (service: Service, filter: AuditFilter) =>
  pagesQuery(['audit', service, filter], (after) =>
    answerOf(
      http.GET(`/api/v1/audit/${service}`, { params: { query: { ...filter, limit: pageSize, after } } }),
    ),
  );
