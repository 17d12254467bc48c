import { areas } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type RankedUnit } from '../../api/ministry';
import { UnitLink } from '../../parts/names';
import { ReasonList, useReasons } from '../../parts/ministry/reasons';
import { type RubricNames } from '../../parts/ministry/rubric-names';
import { Share } from '../../parts/ministry/share';
import { Status } from '../../parts/page/status';
import { Points } from '../../parts/points';
import { type Column } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';

/** What is told of a ranked unit. */
export function useRankingColumns(layer: Layer, names: RubricNames): Column<RankedUnit>[] {
  const { t } = useTranslation(['ministry', 'common']);
  const format = useFormat();
  const reasons = useReasons(names);
  const word = (yes: boolean) => (yes ? t('common:state.yes') : t('common:state.no'));
  return [
    {
      title: t('common:word.unit'),
      value: ({ unitName }) => unitName,
      show: ({ unitId, unitName }) => <UnitLink id={unitId} name={unitName} />,
    },
    { title: t('ranking.rank'), value: ({ rank }) => rank, isNumber: true },
    { title: t('pick.target'), value: ({ target }) => t(`common:target.${target}`) },
    {
      title: t('common:word.total'),
      value: ({ total }) => Number(total.rounded),
      show: ({ assessmentId, total }) => (
        <Points value={total} why={{ assessmentId, layer, code: names.root }} />
      ),
      isNumber: true,
    },
    {
      title: t('ranking.verdict'),
      value: ({ verdict }) => t(`common:verdict.${verdict}`),
      show: ({ verdict }) => (
        <Status tone={verdict === 'none' ? 'warn' : 'good'}>{t(`common:verdict.${verdict}`)}</Status>
      ),
    },
    {
      title: t('ranking.ready'),
      value: ({ ready }) => word(ready),
      show: ({ ready }) => <Status tone={ready ? 'good' : 'warn'}>{word(ready)}</Status>,
    },
    {
      title: t('ranking.missing'),
      isWide: true,
      value: (row) => reasons(row).join(' '),
      show: (row) => <ReasonList unit={row} names={names} />,
    },
    ...areas.map((area) => ({
      title: t('ranking.areaPercent', { area: t(`areaShort.${area}`) }),
      value: (row: RankedUnit) => (row.areas[area] === undefined ? null : Number(row.areas[area])),
      show: (row: RankedUnit) => row.areas[area] !== undefined && <Share percent={row.areas[area]} />,
      isNumber: true,
    })),
    {
      title: t('ranking.submitted'),
      value: ({ submittedAt }) => submittedAt && format.instant(submittedAt),
      show: ({ submittedAt }) => (submittedAt ? format.instant(submittedAt) : t('reason.notSubmitted')),
    },
  ];
}
