import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type RankedUnit } from '../../api/ministry';
import { UnitLink } from '../../parts/names';
import classes from '../../parts/ministry/ministry.module.css';
import { ReasonList, useReasons } from '../../parts/ministry/reasons';
import { type RubricNames } from '../../parts/ministry/rubric-names';
import { Status } from '../../parts/page/status';
import { Points } from '../../parts/points';
import { type Column, DataTable } from '../../parts/table/data-table';

interface UnitsProps {
  readonly title: string;
  readonly empty?: string;
  readonly units: readonly RankedUnit[];
  readonly layer: Layer;
  readonly names: RubricNames;
  /** Tells why they cannot be proposed. */
  readonly withReasons?: boolean;
}

/** Units of the ministry with their total. */
export function Units({ title, empty, units, layer, names, withReasons }: UnitsProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const reasons = useReasons(names);
  const columns: Column<RankedUnit>[] = [
    {
      title: t('common:word.unit'),
      value: ({ unitName }) => unitName,
      show: ({ unitId, unitName }) => <UnitLink id={unitId} name={unitName} />,
    },
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
  ];
  const why: Column<RankedUnit> = {
    title: t('overview.why'),
    isWide: true,
    value: (row) => reasons(row).join(' '),
    show: (row) => <ReasonList unit={row} names={names} />,
  };
  return (
    <DataTable
      caption={title}
      columns={withReasons ? [...columns, why] : columns}
      rows={units}
      rowKey={({ assessmentId }) => assessmentId}
      empty={<p className={classes.quiet}>{empty}</p>}
    />
  );
}
