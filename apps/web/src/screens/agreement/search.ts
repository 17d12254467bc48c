import { type Layer } from '../../api/assessments';
import { type RawSearch, oneOf, text } from '../../app/search';
import { layers } from '../../parts/score/layers';

export interface AgreementSearch {
  readonly cycle?: string;
  readonly under?: string;
  readonly layer?: Layer;
  /** The layer beside it; absent: the next lower one that has scores. */
  readonly beside?: Layer;
}

export const agreementSearch = ({ cycle, under, layer, beside }: RawSearch): AgreementSearch => ({
  ...{ cycle: text(cycle), under: text(under) },
  ...{ layer: oneOf(layer, layers), beside: oneOf(beside, layers) },
});
