import { Button, Textarea } from '@mantine/core';
import { type RubricNode } from '@zi/rubric';
import { type RefObject, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import { Status } from '../../../parts/page/status';
import { AnswerForm } from '../parts/answer-form';
import { type Draft, contentAt } from '../parts/drafts';
import { AnswerOrigin, LayerAnswers } from '../parts/layer-answers';
import { QuestionText } from '../parts/question-text';
import { Thread } from '../parts/thread';
import { problemsOf } from '../parts/use-drafts';
import { ConflictNotice } from './conflict-notice';
import { EvidencePanel } from './evidence-panel';
import { type Worksheet } from './use-worksheet';
import classes from './worksheet.module.css';

interface QuestionViewProps {
  readonly sheet: Worksheet;
  readonly node: RubricNode;
  /** Why it cannot be written; undefined when it can. */
  readonly readOnly: string | undefined;
  /** Somebody chose it. */
  readonly isOpened: boolean;
  readonly previous: RubricNode | undefined;
  readonly next: RubricNode | undefined;
  readonly onOpen: (code: string) => void;
  readonly chooser: RefObject<(() => void) | null>;
}

/** One question in full. */
export function QuestionView({
  sheet,
  node,
  readOnly,
  isOpened,
  previous,
  next,
  onOpen,
  chooser,
}: QuestionViewProps) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { assessment, layer, round } = sheet;
  const notes = sheet.notes.get(node.code) ?? [];
  const shownRound = t('common:word.round', { round: round ?? assessment.round });
  return (
    <>
      <AnswerPanel sheet={sheet} node={node} readOnly={readOnly} isOpened={isOpened} />
      <EvidencePanel sheet={sheet} node={node} chooser={chooser} />
      {sheet.others.length > 0 && (
        <Panel title={t('layers.title')}>
          <LayerAnswers
            node={node}
            columns={sheet.others.map((other) => ({
              layer: other.layer,
              answer: other.answers.get(node.code),
            }))}
          />
        </Panel>
      )}
      <Panel title={t('thread.title', { round: shownRound })}>
        <Thread
          assessmentId={assessment.id}
          code={node.code}
          notes={notes}
          mayWrite={round === undefined && sheet.rights.own !== undefined}
        />
      </Panel>
      <Steps previous={previous} next={next} onOpen={onOpen} key={layer} />
    </>
  );
}

/** A question that was opened takes the focus; the one that a page begins with does not. */
function useFocus(id: string, wanted: boolean) {
  useEffect(() => {
    if (wanted) document.getElementById(id)?.focus();
  }, [id, wanted]);
}

type AnswerPanelProps = Pick<QuestionViewProps, 'sheet' | 'node' | 'readOnly' | 'isOpened'>;

function AnswerPanel({ sheet, node, readOnly, isOpened }: AnswerPanelProps) {
  const { t } = useTranslation(['worksheet', 'common']);
  const id = useId();
  const { autosave, state, layer, rubric } = sheet;
  const { code } = node;
  const served = sheet.answers.get(code);
  const draft = state.drafts[code];
  const { value } = contentAt(state, code, served);
  useFocus(id, isOpened);
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <QuestionText rubric={rubric} node={node} id={id} {...(sheet.score && { why: { ...sheet.key, code } })}>
        {sheet.marks.get(code)?.isReturned && <Status tone="warn">{t('mark.returned')}</Status>}
      </QuestionText>
      {draft && <ConflictNotice sheet={sheet} node={node} draft={draft} />}
      <AnswerForm
        rubric={rubric}
        node={node}
        settings={sheet.settings}
        value={value}
        labelledBy={id}
        readOnly={readOnly}
        isFromSurvey={served?.origin === 'survey'}
        problems={draft?.problems}
        onChange={(wanted) =>
          autosave.setValue({
            code,
            served,
            change: { value: wanted },
            problems: problemsOf(rubric, code, wanted),
          })
        }
      />
      {draft && <RefusalNotice draft={draft} />}
      <NoteField sheet={sheet} code={code} readOnly={readOnly} />
      {served && <AnswerOrigin answer={served} layer={layer} />}
    </section>
  );
}

function RefusalNotice({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('worksheet');
  if (draft.status !== 'refused') return null;
  return <Status tone="warn">{t(draft.problems ? 'answer.incomplete' : 'answer.refused')}</Status>;
}

type NoteFieldProps = Pick<QuestionViewProps, 'sheet' | 'readOnly'> & { readonly code: string };

function NoteField({ sheet: { answers, autosave, state }, code, readOnly }: NoteFieldProps) {
  const { t } = useTranslation('worksheet');
  const served = answers.get(code);
  return (
    <Textarea
      id="worksheet-note"
      label={t('note.label')}
      description={readOnly === undefined ? t('note.hint') : undefined}
      value={contentAt(state, code, served).note ?? ''}
      readOnly={readOnly !== undefined || served?.origin === 'survey'}
      maxLength={4000}
      autosize
      minRows={2}
      maxRows={12}
      onChange={(event) =>
        autosave.setNote({ code, served, change: { note: event.currentTarget.value || null } })
      }
      onBlur={autosave.flush}
    />
  );
}

function Steps({ previous, next, onOpen }: Pick<QuestionViewProps, 'previous' | 'next' | 'onOpen'>) {
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
