import { type RawSearch, oneOf, text } from '../../app/search';
import { type ViewSearch } from '../../parts/ministry/view';
import { layers } from '../../parts/score/layers';

export const heatMapSearch = ({ cycle, under, layer }: RawSearch): ViewSearch => ({
  cycle: text(cycle),
  under: text(under),
  layer: oneOf(layer, layers),
});
