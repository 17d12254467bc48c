import { type RawSearch, oneOf, text } from '../../app/search';
import { type DutyKind, dutyKinds } from './duty-list';

export interface HomeSearch {
  readonly unit?: string;
  readonly kind?: DutyKind;
}

export const homeSearch = ({ unit, kind }: RawSearch): HomeSearch => ({
  unit: text(unit),
  kind: oneOf(kind, dutyKinds),
});
