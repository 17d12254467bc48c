import { type Layer } from '../../../../api/assessments';
import { type RawSearch, count, oneOf, text } from '../../../../app/search';
import { layers } from '../../../../parts/score/layers';

export interface ComparisonSearch {
  readonly layer?: Layer;
  readonly round?: number;
  /** Assessment of the right side; absent: the same. */
  readonly with?: string;
  readonly withLayer?: Layer;
  readonly withRound?: number;
  /** What is equal is listed too. */
  readonly all?: true;
}

export const comparisonSearch = (raw: RawSearch): ComparisonSearch => ({
  layer: oneOf(raw.layer, layers),
  round: count(raw.round),
  with: text(raw.with),
  withLayer: oneOf(raw.withLayer, layers),
  withRound: count(raw.withRound),
  all: raw.all === true ? true : undefined,
});
