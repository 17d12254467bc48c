import { type Layer } from '../../../../api/assessments';
import { type RawSearch, count, oneOf } from '../../../../app/search';
import { layers } from '../../../../parts/score/layers';

export interface FilesSearch {
  readonly layer?: Layer;
  /** A closed round; absent: the present one. */
  readonly round?: number;
}

export const filesSearch = ({ layer, round }: RawSearch): FilesSearch => ({
  layer: oneOf(layer, layers),
  round: count(round),
});
