import { type Area, areas, layers } from '@zi/contracts';
import { type RubricNode } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Assessment, type Layer } from '../../../api/assessments';
import { useMe } from '../../../api/session';
import { type Unit } from '../../../api/units';
import { useFormat } from '../../../text/format';
import { areaOf } from '../parts/worksheet-tree';

/** The layer that the person may write in a unit, if any. */
export function useOwnLayer(assessment: Assessment, { path }: Unit) {
  const me = useMe();
  const place = {
    path,
    cycleId: assessment.cycleId,
    submitted: assessment.scores.some(({ submittedAt }) => submittedAt !== null),
  };
  const ownAreas = (layer: Layer) =>
    [...areas, null].filter((area) => me.mayAnswer(layer, { ...place, area }));
  return { me, place, ownAreas, own: layers.find((layer) => ownAreas(layer).length > 0) };
}

/** Why a question cannot be written; undefined when it can. */
export function useWhyReadOnly(
  assessment: Assessment,
  {
    layer,
    round,
    ownAreas,
  }: {
    readonly layer: Layer;
    readonly round: number | undefined;
    readonly ownAreas: readonly (Area | null)[];
  },
) {
  const { t } = useTranslation(['worksheet', 'common']);
  const format = useFormat();
  const submittedAt = assessment.scores.find((score) => score.layer === layer)?.submittedAt;
  return (node: RubricNode): string | undefined => {
    if (round !== undefined) return t('readOnly.closed');
    if (ownAreas.length === 0) return t('readOnly.otherLayer', { layer: t(`common:layer.${layer}`) });
    if (submittedAt) return t('readOnly.submitted', { when: format.instant(submittedAt) });
    if (ownAreas.includes(areaOf(node))) return undefined;
    const own = ownAreas.filter((area) => area !== null).map((area) => t(`common:area.${area}`));
    return t('readOnly.otherArea', { area: own.join(', ') });
  };
}
