import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Assessment, type ClosedRound } from '../../../../api/assessments';
import { ActorName } from '../../../../parts/names';
import { Panel } from '../../../../parts/page/page';
import { Points } from '../../../../parts/points';
import { Facts } from '../../../../parts/score/facts';
import { DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';

interface ClosedRoundPanelProps {
  readonly assessment: Assessment;
  /** Code of the node that is the total. */
  readonly root: string;
  readonly closed: ClosedRound;
}

type ClosedLayer = ClosedRound['layers'][number];

/** A closed round: who closed it, when and why, and what each layer was worth. */
export function ClosedRoundPanel({ assessment, root, closed }: ClosedRoundPanelProps) {
  const { t } = useTranslation(['review', 'common']);
  const format = useFormat();
  const { round } = closed;
  const submitted = ({ submittedAt }: ClosedLayer) => (submittedAt ? format.instant(submittedAt) : '–');
  return (
    <Panel
      title={t('common:word.round', { round })}
      actions={<RoundLinks assessmentId={assessment.id} closed={closed} />}
    >
      <Facts
        of={[
          [t('rounds.closedAt'), format.instant(closed.closedAt)],
          [t('rounds.closedBy'), <ActorName key="by" actor={closed.closedBy} />],
          [t('rounds.why'), closed.why ?? t('rounds.noReason')],
        ]}
      />
      <DataTable
        caption={t('rounds.layersOf', { round })}
        rows={closed.layers}
        rowKey={({ layer }) => layer}
        columns={[
          { title: t('word.layer'), value: ({ layer }) => t(`common:layer.${layer}`) },
          {
            title: t('common:word.total'),
            isNumber: true,
            value: ({ total }) => Number(total.rounded),
            show: ({ layer, total }) => (
              <Points value={total} why={{ assessmentId: assessment.id, layer, round, code: root }} />
            ),
          },
          { title: t('word.verdict'), value: ({ verdict }) => t(`common:verdict.${verdict}`) },
          { title: t('word.submitted'), value: submitted },
        ]}
      />
    </Panel>
  );
}

function RoundLinks({
  assessmentId,
  closed: { round, layers },
}: {
  readonly assessmentId: string;
  readonly closed: ClosedRound;
}) {
  const { t } = useTranslation('review');
  const params = { assessmentId };
  const layer = layers.at(-1)?.layer;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        aria-label={t('rounds.openSheetOf', { round })}
        renderRoot={(props) => (
          <Link to="/assessments/$assessmentId" params={params} search={{ round }} {...props} />
        )}
      >
        {t('rounds.openSheet')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('rounds.compareOf', { round })}
        renderRoot={(props) => (
          <Link
            to="/assessments/$assessmentId/comparison"
            params={params}
            search={{ round, layer }}
            {...props}
          />
        )}
      >
        {t('rounds.compare')}
      </Button>
    </Group>
  );
}
