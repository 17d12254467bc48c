import { Checkbox } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LayerKey, scoreQuery } from '../../../../api/assessments';
import { type Comparison, comparisonQuery } from '../../../../api/scores';
import { Loading } from '../../../../app/shell/fallbacks';
import { Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Points } from '../../../../parts/points';
import { Facts } from '../../../../parts/score/facts';
import shared from '../../../../parts/score/score.module.css';
import { useFormat } from '../../../../text/format';
import { Answers } from './answers';
import { Areas } from './areas';
import { withEqualNodes } from './nodes';
import { Nodes } from './nodes-table';
import { type SidesProps } from './sides';

interface ComparedProps extends SidesProps {
  readonly showsAll: boolean;
  readonly onShowAll: (all: boolean) => void;
}

/** What differs between two sides: total, areas, parts and answers. */
export function Compared({ showsAll, onShowAll, ...sides }: ComparedProps) {
  const { t } = useTranslation('score');
  const { left, right, rubric } = sides;
  const [comparison, own] = useQueries({
    queries: [comparisonQuery({ ...left, with: right }), { ...scoreQuery(left), enabled: showsAll }],
  });
  if (comparison.error)
    return <ProblemNotice problem={comparison.error} onRetry={() => void comparison.refetch()} />;
  const { data } = comparison;
  if (!data) return <Loading />;
  const nodes = showsAll && own.data && data.sameRubric ? withEqualNodes(rubric, data, own.data) : data.nodes;
  return (
    <>
      {!data.sameRubric && <p className={shared.plain}>{t('comparison.otherRubric')}</p>}
      <Totals comparison={data} {...sides} />
      <Panel title={t('comparison.areas')}>
        <Areas areas={data.areas} rubric={rubric} />
      </Panel>
      <Panel
        title={t('comparison.nodes')}
        actions={
          data.sameRubric && (
            <Checkbox
              className={shared.noPrint}
              label={t('comparison.all')}
              checked={showsAll}
              onChange={({ currentTarget }) => onShowAll(currentTarget.checked)}
            />
          )
        }
      >
        <Nodes nodes={nodes} {...sides} />
      </Panel>
      <Panel title={t('comparison.answers')}>
        <Answers answers={data.answers} {...sides} />
      </Panel>
    </>
  );
}

function Totals({
  comparison: { total },
  left,
  right,
  rubric,
}: SidesProps & { readonly comparison: Comparison }) {
  const { t } = useTranslation(['score', 'common']);
  const format = useFormat();
  const { code } = rubric.root;
  return (
    <Panel title={t('comparison.total')}>
      <Facts
        of={[
          [useSideName(left), <Total key="left" value={total.left} why={{ ...left, code }} />],
          [useSideName(right), <Total key="right" value={total.right} why={{ ...right, code }} />],
          [
            t('comparison.difference'),
            <span key="difference" className={shared.total}>
              {format.change(total.difference.rounded)}
            </span>,
          ],
        ]}
      />
    </Panel>
  );
}

function Total(props: Parameters<typeof Points>[0]) {
  return (
    <span className={shared.total}>
      <Points {...props} />
    </span>
  );
}

/** Who a side is, in words, with its side so that two of one layer are told apart. */
export function useSideName({ layer, round }: LayerKey): string {
  const { t } = useTranslation(['score', 'common']);
  const when = round ? t('common:word.round', { round }) : t('field.now');
  return `${t(`common:layer.${layer}`)}, ${when}`;
}
