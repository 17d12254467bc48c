import { type Service, services } from '../../api/operations';
import { type RawSearch, oneOf, text } from '../../app/search';

/** Which entries of the trail are shown; `entry` lies open. Days are those of the reader's zone, both within. */
export interface AuditSearch {
  readonly service?: Service;
  readonly unit?: string;
  readonly person?: string;
  readonly object?: string;
  readonly from?: string;
  readonly to?: string;
  readonly entry?: string;
}

const day = (value: unknown) => {
  const written = text(value);
  return written && /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written))
    ? written
    : undefined;
};

export const auditSearch = (raw: RawSearch): AuditSearch => ({
  service: oneOf(raw['service'], services),
  unit: text(raw['unit']),
  person: text(raw['person']),
  object: text(raw['object'])?.slice(0, 100),
  from: day(raw['from']),
  to: day(raw['to']),
  entry: text(raw['entry']),
});
