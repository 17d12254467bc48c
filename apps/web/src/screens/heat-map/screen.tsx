import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { areas } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { type Branch, type MinistryKey, type Whole, heatMapQuery } from '../../api/ministry';
import { allUnitsQuery } from '../../api/units';
import { Loading } from '../../app/shell/fallbacks';
import { UnitLink } from '../../parts/names';
import classes from '../../parts/ministry/ministry.module.css';
import { Share } from '../../parts/ministry/share';
import { stepOf } from '../../parts/ministry/step';
import { LayerView } from '../../parts/ministry/view';
import { Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { type Column, DataTable } from '../../parts/table/data-table';
import { placeIn } from '../../parts/unit-tree';
import { UnderLink } from '../../parts/unit-tree-select';
import { useFormat } from '../../text/format';

export function HeatMapScreen() {
  const { t } = useTranslation('ministry');
  const search = useSearch({ from: '/heat-map' });
  return (
    <LayerView search={search} title={t('heatMap.title')} about={t('heatMap.about')}>
      {(key, { year }) => (
        <div className={classes.landscape}>
          <HeatMap {...key} year={year} />
        </div>
      )}
    </LayerView>
  );
}

function HeatMap({ cycleId, layer, under, year }: MinistryKey & { readonly year: number }) {
  const { t } = useTranslation('ministry');
  const { data: units } = useSuspenseQuery(allUnitsQuery());
  const { tops } = placeIn(units, under);
  const map = useQuery(heatMapQuery({ cycleId, layer, under }, tops));
  const caption = t('heatMap.caption', { year });
  const columns = useBranchColumns(under);
  return (
    <Panel title={caption}>
      <p className={classes.quiet}>{t('ranking.scale')}</p>
      <ProblemNotice problem={map.error} onRetry={() => void map.refetch()} />
      {map.isPending && !map.error && <Loading />}
      {map.data && (
        <DataTable {...{ caption, columns }} rows={rowsOf(map.data)} rowKey={({ unitId }) => unitId ?? ''} />
      )}
    </Panel>
  );
}

/** A branch; without a unit: all of them together. */
type Row = Whole & { readonly unitId?: string };

const rowsOf = ({ branches, whole }: { branches: readonly Branch[]; whole: Whole | null }): Row[] =>
  whole && branches.length > 1 ? [...branches, whole] : [...branches];

function useBranchColumns(under: string | undefined): Column<Row>[] {
  const { t } = useTranslation(['ministry', 'common']);
  const format = useFormat();
  const { data: units } = useSuspenseQuery(allUnitsQuery());
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? t('common:word.unit');
  const isParent = (id: string) => id !== under && units.some(({ parentId }) => parentId === id);
  const counted = (title: string, value: (row: Row) => number): Column<Row> => ({
    ...{ title, value, isNumber: true },
    show: (row) => format.number(value(row)),
  });
  return [
    {
      title: t('heatMap.branch'),
      value: ({ unitId }) => (unitId ? nameOf(unitId) : t('heatMap.whole')),
      show: ({ unitId }) =>
        !unitId ? (
          <strong>{t('heatMap.whole')}</strong>
        ) : isParent(unitId) ? (
          <UnderLink under={unitId}>{nameOf(unitId)}</UnderLink>
        ) : (
          <UnitLink id={unitId} name={nameOf(unitId)} />
        ),
    },
    {
      title: t('heatMap.mean'),
      value: ({ total }) => Number(total),
      show: ({ total }) => format.points(total),
      isNumber: true,
    },
    ...areas.map((area): Column<Row> => ({
      title: t('ranking.areaPercent', { area: t(`areaShort.${area}`) }),
      value: (row) => (row.areas[area] === undefined ? null : Number(row.areas[area])),
      show: (row) => <Cell unitId={row.unitId} percent={row.areas[area]} />,
      isNumber: true,
    })),
    counted(t('heatMap.assessments'), ({ assessments }) => assessments),
    counted(t('heatMap.submitted'), ({ submitted }) => submitted),
    counted(t('common:verdict.wbbm'), ({ verdicts }) => verdicts.wbbm),
    counted(t('common:verdict.wbk'), ({ verdicts }) => verdicts.wbk),
    counted(t('common:verdict.none'), ({ verdicts }) => verdicts.none),
  ];
}

/** Goes into the branch by a click too; by keyboard one goes by its name. */
function Cell({ unitId, percent }: { readonly unitId?: string; readonly percent?: string }) {
  const format = useFormat();
  if (percent === undefined) return null;
  if (unitId === undefined) return <Share percent={percent} />;
  return (
    <Link
      to="."
      search={(present: object) => ({ ...present, under: unitId })}
      tabIndex={-1}
      className={classes.share}
      data-step={stepOf(percent)}
    >
      {format.points(percent)}
    </Link>
  );
}
