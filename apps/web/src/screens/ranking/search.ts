import { type Layer } from '../../api/assessments';
import { type Target } from '../../api/programmes';
import { type RawSearch, oneOf, text } from '../../app/search';
import { layers } from '../../parts/score/layers';

export interface RankingSearch {
  readonly cycle?: string;
  readonly under?: string;
  readonly layer?: Layer;
  readonly target?: Target;
  readonly ready?: 'yes';
}

export const rankingSearch = ({ cycle, under, layer, target, ready }: RawSearch): RankingSearch => ({
  ...{ cycle: text(cycle), under: text(under), layer: oneOf(layer, layers) },
  ...{ target: oneOf(target, ['wbk', 'wbbm']), ready: oneOf(ready, ['yes']) },
});
