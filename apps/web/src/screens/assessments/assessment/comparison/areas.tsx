import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Comparison } from '../../../../api/scores';
import { type Area } from '../../../../parts/chart/chart-data';
import shared from '../../../../parts/score/score.module.css';
import { DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';

type ComparedArea = Comparison['areas'][number];

interface AreasProps {
  readonly areas: readonly ComparedArea[];
  readonly rubric: Rubric;
}

/** Area by area: points, and how many answers differ. An area pools both halves, so none of its numbers is one node's. */
export function Areas({ areas, rubric }: AreasProps) {
  const { t, i18n } = useTranslation(['score', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  const nameOf = ({ code, name }: ComparedArea) =>
    i18n.exists(`common:area.${code}`)
      ? t(`common:area.${code as Area}`)
      : (rubric.nodes.get(code)?.name[language] ?? name);
  const points = (side: ComparedArea['left']) => side && Number(side.rounded);
  const shown = (side: ComparedArea['left']) => side && format.points(side.rounded);
  return (
    <DataTable
      caption={t('comparison.areas')}
      rows={areas}
      rowKey={({ code }) => code}
      columns={[
        { title: t('chart.area'), value: nameOf },
        {
          title: t('comparison.left'),
          isNumber: true,
          value: ({ left }) => points(left),
          show: ({ left }) => shown(left),
        },
        {
          title: t('comparison.right'),
          isNumber: true,
          value: ({ right }) => points(right),
          show: ({ right }) => shown(right),
        },
        {
          title: t('comparison.difference'),
          isNumber: true,
          value: ({ points: gap }) => gap && Number(gap.rounded),
          show: ({ points: gap }) => gap && format.change(gap.rounded),
        },
        {
          title: t('comparison.differing'),
          value: ({ disagreement }) => disagreement?.differing ?? null,
          show: ({ disagreement }) =>
            disagreement && (
              <>
                {t('comparison.differingOf', disagreement)}
                {disagreement.oneSided > 0 && (
                  <div className={shared.quiet}>
                    {t('comparison.oneSided', { count: disagreement.oneSided })}
                  </div>
                )}
              </>
            ),
        },
      ]}
    />
  );
}
