import { type Layer } from '../../../../api/assessments';
import { type Target } from '../../../../api/programmes';
import { type RawSearch, count, oneOf } from '../../../../app/search';
import { layers } from '../../../../parts/score/layers';

export interface ScoreSearch {
  readonly layer?: Layer;
  /** A closed round; absent: the score as it is now. */
  readonly round?: number;
  readonly target?: Target;
}

export const scoreSearch = ({ layer, round, target }: RawSearch): ScoreSearch => ({
  layer: oneOf(layer, layers),
  round: count(round),
  target: oneOf(target, ['wbk', 'wbbm']),
});
