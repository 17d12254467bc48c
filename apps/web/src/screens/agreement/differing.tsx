import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type MinistryKey, wholeRankingQuery } from '../../api/ministry';
import { UnitLink } from '../../parts/names';
import { Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { type Column, DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { type Difference, areaDifferences, differencesOf } from './differences';

/** Where two layers differ: by area, and the units with the largest difference. */
export function Differing({ ministry, beside }: { readonly ministry: MinistryKey; readonly beside: Layer }) {
  const { t } = useTranslation(['ministry', 'common']);
  const format = useFormat();
  const left = useQuery(wholeRankingQuery({ ...ministry, layer: beside }));
  const right = useQuery(wholeRankingQuery(ministry));
  const error = left.error ?? right.error;
  if (error)
    return (
      <ProblemNotice problem={error} onRetry={() => void Promise.all([left.refetch(), right.refetch()])} />
    );
  if (!left.data || !right.data) return null;
  const differences = differencesOf(left.data, right.data);
  const points = (side: 'left' | 'right', layer: Layer): Column<Difference> => ({
    title: t(`common:layer.${layer}`),
    value: (row) => Number(row[side].total.rounded),
    show: (row) => format.points(row[side].total.rounded),
    isNumber: true,
  });
  const columns: Column<Difference>[] = [
    {
      title: t('common:word.unit'),
      value: (row) => row.left.unitName,
      show: (row) => <UnitLink id={row.left.unitId} name={row.left.unitName} />,
    },
    points('left', beside),
    points('right', ministry.layer),
    {
      title: t('agreement.difference'),
      value: (row) => Number(row.points),
      show: (row) => (
        <Anchor
          inherit
          aria-label={t('overview.compare', { name: row.left.unitName, change: format.change(row.points) })}
          renderRoot={(props) => (
            <Link
              to="/assessments/$assessmentId/comparison"
              params={{ assessmentId: row.left.assessmentId }}
              {...props}
            />
          )}
        >
          {format.change(row.points)}
        </Anchor>
      ),
      isNumber: true,
    },
  ];
  return (
    <>
      <Panel title={t('agreement.byArea')}>
        <DataTable
          caption={t('agreement.byArea')}
          rows={areaDifferences(differences)}
          rowKey={({ area }) => area}
          columns={[
            { title: t('overview.area'), value: ({ area }) => t(`common:area.${area}`) },
            { title: t('agreement.units'), value: ({ units }) => units, isNumber: true },
            {
              title: t('agreement.meanDifference'),
              value: ({ mean }) => Number(mean),
              show: ({ mean }) => format.points(mean),
              isNumber: true,
            },
          ]}
        />
      </Panel>
      <Panel title={t('agreement.byUnit')}>
        <DataTable
          caption={t('agreement.byUnit')}
          columns={columns}
          rows={differences}
          rowKey={(row) => row.left.assessmentId}
        />
      </Panel>
    </>
  );
}
