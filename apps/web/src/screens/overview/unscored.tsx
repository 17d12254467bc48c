import { useTranslation } from 'react-i18next';
import { type Programme } from '../../api/programmes';
import { UnitLink } from '../../parts/names';
import { DataTable } from '../../parts/table/data-table';

/** Who takes part but has no score in the layer, and how far it is. */
export function Unscored({ programmes }: { readonly programmes: readonly Programme[] }) {
  const { t } = useTranslation(['ministry', 'common']);
  return (
    <DataTable
      caption={t('overview.unscoredList')}
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        {
          title: t('common:word.unit'),
          value: ({ unitName }) => unitName ?? '',
          show: ({ unitId, unitName }) => <UnitLink id={unitId} name={unitName} />,
        },
        { title: t('pick.target'), value: ({ target }) => t(`common:target.${target}`) },
        { title: t('programmes.stage'), value: ({ stage }) => t(`common:stage.${stage}`) },
      ]}
    />
  );
}
