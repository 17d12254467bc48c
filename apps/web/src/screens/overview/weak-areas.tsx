import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Branch, type MinistryKey } from '../../api/ministry';
import { UnitLink } from '../../parts/names';
import { Share } from '../../parts/ministry/share';
import { Panel } from '../../parts/page/page';
import { type Column, DataTable } from '../../parts/table/data-table';
import { type WeakArea, weakestAreas } from './standing';

interface WeakAreasProps {
  readonly branches: readonly Branch[];
  readonly ministry: MinistryKey;
  readonly nameOf: (unitId: string) => string | undefined;
}

/** Where the ministry lacks most. */
export function WeakAreas({ branches, ministry, nameOf }: WeakAreasProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const { cycleId: cycle, layer, under } = ministry;
  const title = t('overview.weakest');
  const columns: Column<WeakArea>[] = [
    { title: t('overview.area'), value: ({ area }) => t(`common:area.${area}`) },
    {
      title: t('overview.meanPercent'),
      value: ({ mean }) => Number(mean),
      show: ({ mean }) => <Share percent={mean} />,
      isNumber: true,
    },
    {
      title: t('overview.lowestIn'),
      value: ({ lowest }) => nameOf(lowest.unitId) ?? '',
      show: ({ lowest }) => <UnitLink id={lowest.unitId} name={nameOf(lowest.unitId)} />,
    },
    {
      title: t('overview.lowestPercent'),
      value: ({ lowest }) => Number(lowest.percent),
      show: ({ lowest }) => <Share percent={lowest.percent} />,
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
      <DataTable
        caption={title}
        columns={columns}
        rows={weakestAreas(branches)}
        rowKey={({ area }) => area}
      />
    </Panel>
  );
}
