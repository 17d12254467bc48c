import { type Layer } from '../../../api/assessments';
import { type RawSearch, oneOf, text } from '../../../app/search';
import { layers } from '../../../parts/score/layers';

export interface UnitSearch {
  /** Absent: the newest in which the unit has a programme. */
  readonly cycle?: string;
  /** Whose score is shown; absent: of who assessed last. */
  readonly layer?: Layer;
}

export const unitSearch = ({ cycle, layer }: RawSearch): UnitSearch => ({
  cycle: text(cycle),
  layer: oneOf(layer, layers),
});
