import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Branch, type MinistryKey, type Whole } from '../../api/ministry';
import classes from '../../parts/ministry/ministry.module.css';
import { UnitLink } from '../../parts/names';
import { Share } from '../../parts/ministry/share';
import { Panel } from '../../parts/page/page';
import { type Column, DataTable } from '../../parts/table/data-table';
import { type WeakArea, weakestAreas } from './standing';

interface WeakAreasProps {
  readonly whole: Whole;
  readonly branches: readonly Branch[];
  readonly ministry: MinistryKey;
  readonly nameOf: (unitId: string) => string | undefined;
}

/** Where the ministry lacks most. */
export function WeakAreas({ whole, branches, ministry, nameOf }: WeakAreasProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const { cycleId: cycle, layer, under } = ministry;
  const title = t('overview.weakest');
  const means: Column<WeakArea>[] = [
    { title: t('overview.area'), value: ({ area }) => t(`common:area.${area}`) },
    {
      title: t('overview.meanPercent'),
      value: ({ mean }) => Number(mean),
      show: ({ mean }) => <Share percent={mean} />,
      isNumber: true,
    },
  ];
  const lowest: Column<WeakArea>[] = [
    {
      title: t('overview.lowestIn'),
      value: (row) => (row.lowest && nameOf(row.lowest.unitId)) ?? '',
      show: (row) => row.lowest && <UnitLink id={row.lowest.unitId} name={nameOf(row.lowest.unitId)} />,
    },
    {
      title: t('overview.lowestPercent'),
      value: (row) => (row.lowest ? Number(row.lowest.percent) : null),
      show: (row) => row.lowest && <Share percent={row.lowest.percent} />,
      isNumber: true,
    },
  ];
  return (
    <Panel
      title={title}
      actions={
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/heat-map" search={{ cycle, layer, under }} {...props} />}
        >
          {t('overview.toHeatMap')}
        </Anchor>
      }
    >
      <p className={classes.quiet}>{t('overview.meanOf', { count: whole.assessments })}</p>
      <DataTable
        caption={title}
        columns={branches.length > 1 ? [...means, ...lowest] : means}
        rows={weakestAreas(whole, branches)}
        rowKey={({ area }) => area}
      />
    </Panel>
  );
}
