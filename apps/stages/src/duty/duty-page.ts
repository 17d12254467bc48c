import { Day, type Duty, Id } from '@zi/contracts';
import { type Page, foreign, pageOf } from '../paging';

/** A place in the order of duties: day, object and kind; without a kind the place before those of the object. */
export interface DutyPlace {
  readonly dueOn: string;
  readonly objectId: string;
  readonly kind: string;
}

/** Sorts as text the way that duties are listed, and is the cursor of the list. */
export const keyOf = ({ dueOn, objectId, kind }: DutyPlace): string => `${dueOn}.${objectId}.${kind}`;

/** The place that a cursor of this list is, null for the first page. */
export function dutyCursor(after: string | undefined): DutyPlace | null {
  if (after === undefined) return null;
  const [dueOn, objectId, kind = ''] = after.split('.');
  const place = { dueOn: Day.safeParse(dueOn).data, objectId: Id.safeParse(objectId).data, kind };
  if (place.dueOn === undefined || place.objectId === undefined) throw foreign();
  return { ...place, dueOn: place.dueOn, objectId: place.objectId };
}

interface Cut {
  readonly after: DutyPlace | null;
  /** The first place that was not looked at, null when all were. */
  readonly until: DutyPlace | null;
  readonly limit: number;
}

/** The page out of all duties that were found between two places. */
export function pageOfDuties(duties: readonly Duty[], { after, until, limit }: Cut): Page<Duty> {
  const [from, to] = [after && keyOf(after), until && keyOf(until)];
  const found = duties
    .map((duty) => ({ duty, key: keyOf({ ...duty, dueOn: duty.dueOn ?? '' }) }))
    .filter(({ key }) => (from === null || key > from) && (to === null || key < to))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const { items, next } = pageOf(found, limit, ({ key }) => key);
  return { items: items.map(({ duty }) => duty), next: next ?? to };
}
