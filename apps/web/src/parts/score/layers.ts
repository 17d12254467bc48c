import { type Assessment, type Layer } from '../../api/assessments';

/** Every layer, from the unit to the national assessors. */
export const layers: readonly Layer[] = [
  ...(['self', 'reviewer', 'tpi_member', 'tpi_lead', 'tpi_controller', 'tpn'] as const),
];

/** The layers of an assessment that one may read. */
export const layersOf = ({ scores }: Pick<Assessment, 'scores'>): Layer[] =>
  layers.filter((layer) => scores.some((score) => score.layer === layer));

/** The layer that is shown when none is asked for: of who assessed last. */
export const lastLayer = (assessment: Pick<Assessment, 'scores'>): Layer =>
  layersOf(assessment).at(-1) ?? 'self';
