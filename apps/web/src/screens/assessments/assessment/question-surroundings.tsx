import { Button } from '@mantine/core';
import { type RubricNode } from '@zi/rubric';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import { LayerAnswers } from '../parts/layer-answers';
import { Thread } from '../parts/thread';
import { EvidencePanel } from './evidence-panel';
import { type Worksheet } from './use-worksheet';
import classes from './worksheet.module.css';

interface QuestionSurroundingsProps {
  readonly sheet: Worksheet;
  readonly node: RubricNode;
  readonly previous: RubricNode | undefined;
  readonly next: RubricNode | undefined;
  readonly onOpen: (code: string) => void;
}

/** What stands around the answer of a question: its evidence, the other layers, the thread, the way on. */
export const QuestionSurroundings = memo(function QuestionSurroundings({
  sheet,
  node,
  previous,
  next,
  onOpen,
}: QuestionSurroundingsProps) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { assessment, round } = sheet;
  const shownRound = t('common:word.round', { round: round ?? assessment.round });
  return (
    <>
      <EvidencePanel sheet={sheet} node={node} />
      {sheet.others.length > 0 && (
        <Panel title={t('layers.title')}>
          <LayerAnswers
            node={node}
            columns={sheet.others.map(({ layer, answers }) => ({ layer, answer: answers.get(node.code) }))}
          />
        </Panel>
      )}
      <Panel title={t('thread.title', { round: shownRound })}>
        <Thread
          assessmentId={assessment.id}
          code={node.code}
          notes={sheet.notes.get(node.code) ?? []}
          writes={round === undefined ? sheet.rights.own : undefined}
        />
      </Panel>
      <Steps previous={previous} next={next} onOpen={onOpen} />
    </>
  );
});

type StepsProps = Pick<QuestionSurroundingsProps, 'previous' | 'next' | 'onOpen'>;

function Steps({ previous, next, onOpen }: StepsProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.steps}>
      <Button variant="default" disabled={!previous} onClick={() => previous && onOpen(previous.code)}>
        {t('action.previous')} {previous?.code}
      </Button>
      <Button variant="default" disabled={!next} onClick={() => next && onOpen(next.code)}>
        {t('action.next')} {next?.code}
      </Button>
    </div>
  );
}
