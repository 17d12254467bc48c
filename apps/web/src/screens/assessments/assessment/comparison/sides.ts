import { type Rubric } from '@zi/rubric';
import { type Assessment, type LayerKey } from '../../../../api/assessments';
import { lastLayer, layersOf } from '../../../../parts/score/layers';
import { type ComparisonSearch } from './search';

/**
 * What is compared: what the address says; else the unit's own answers with those of who assessed last. `other` is the
 * assessment of the right side.
 */
export function sidesOf(
  assessment: Assessment,
  other: Assessment,
  search: ComparisonSearch,
): { readonly left: LayerKey; readonly right: LayerKey } {
  const [first = 'self'] = layersOf(assessment);
  return {
    left: { assessmentId: assessment.id, layer: search.layer ?? first, round: search.round },
    right: {
      assessmentId: other.id,
      layer: search.withLayer ?? lastLayer(other),
      round: search.withRound,
    },
  };
}

export const isSameSide = (left: LayerKey, right: LayerKey): boolean =>
  left.assessmentId === right.assessmentId && left.layer === right.layer && left.round === right.round;

/** What the two sides are, for every part of the comparison. */
export interface SidesProps {
  readonly left: LayerKey;
  readonly right: LayerKey;
  readonly rubric: Rubric;
}
