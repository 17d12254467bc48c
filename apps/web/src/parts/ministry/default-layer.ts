import { type Layer } from '../../api/assessments';
import { type LayerCount } from '../../api/ministry';

/** The layer that is shown when none is asked for: which most units have submitted, of those the last. */
export function defaultLayer(counts: readonly Pick<LayerCount, 'layer' | 'submitted'>[]): Layer | undefined {
  const most = Math.max(...counts.map(({ submitted }) => submitted));
  return counts.findLast(({ submitted }) => submitted === most)?.layer;
}

/** The same for a layer that is compared with one before it. */
export const defaultComparedLayer = (counts: readonly LayerCount[]): Layer | undefined =>
  defaultLayer(counts.slice(1)) ?? defaultLayer(counts);
