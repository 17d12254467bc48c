import { useTranslation } from 'react-i18next';
import { type RankedUnit } from '../../api/ministry';
import { useCauseText } from '../../parts/ministry/reasons';
import { type RubricNames } from '../../parts/ministry/rubric-names';
import { DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { commonCauses } from './standing';

const most = 5;

/** What keeps most units from being proposed. */
export function Causes({
  short,
  names,
}: {
  readonly short: readonly RankedUnit[];
  readonly names: RubricNames;
}) {
  const { t } = useTranslation('ministry');
  const format = useFormat();
  const textOf = useCauseText(names);
  return (
    <DataTable
      caption={t('overview.causes')}
      rows={commonCauses(short).slice(0, most)}
      rowKey={({ kind, code }) => `${kind} ${code}`}
      columns={[
        { title: t('overview.causes'), value: textOf },
        {
          title: t('overview.units'),
          value: ({ units }) => units,
          show: ({ units }) => format.number(units),
          isNumber: true,
        },
      ]}
    />
  );
}
