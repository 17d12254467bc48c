import { Button, Group, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addNote } from '../../../../api/assessments';
import { useCommand } from '../../../../api/command';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { AnswerForm } from '../../parts/answer-form';
import { AnswerOrigin } from '../../parts/layer-answers';
import { Thread } from '../../parts/thread';
import { problemsOf, useTyped } from '../../parts/use-drafts';
import { useUnsentReply } from '../../parts/use-unsent-reply';
import { ConflictNotice } from '../conflict-notice';
import { type ReviewRow } from './review-rows';
import { noteId, returnId } from './ids';
import classes from './review.module.css';
import { type Review } from './use-review';

interface OwnSideProps {
  readonly review: Review;
  readonly row: ReviewRow;
  readonly onAcceptNext: () => void;
  readonly onReturned: () => void;
}

/** The assessor's own answer and note, and what is said to the unit. */
export function OwnSide({ review, row: { node }, onAcceptNext, onReturned }: OwnSideProps) {
  const { t } = useTranslation(['review', 'common']);
  const id = useId();
  const { sheet, readOnly, mayAccept, accept } = review;
  const { layer, assessment } = sheet;
  return (
    <section className={classes.side} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {t('review.mine', { layer: t(`common:layer.${layer}`) })}
      </h2>
      {readOnly === undefined && (
        <Group gap="xs">
          <Button size="sm" disabled={!mayAccept} onClick={onAcceptNext}>
            {t('review.acceptNext')}
          </Button>
          <Button size="sm" variant="default" disabled={!mayAccept} onClick={accept}>
            {t('review.accept')}
          </Button>
        </Group>
      )}
      <OwnAnswer review={review} code={node.code} labelledBy={id} />
      <div className={classes.part}>
        <h3>{t('review.thread', { round: assessment.round })}</h3>
        <Thread
          assessmentId={assessment.id}
          code={node.code}
          notes={sheet.notes.get(node.code) ?? []}
          writes={undefined}
        />
        <ReturnForm review={review} code={node.code} onReturned={onReturned} />
      </div>
    </section>
  );
}

interface OwnAnswerProps {
  readonly review: Review;
  readonly code: string;
  readonly labelledBy: string;
}

function OwnAnswer({ review: { sheet, readOnly }, code, labelledBy }: OwnAnswerProps) {
  const { t } = useTranslation('review');
  const { autosave, rubric, settings, layer } = sheet;
  const node = rubric.nodes.get(code)!;
  const served = sheet.answers.get(code);
  const value = useTyped(sheet, code, (content) => content.value);
  const note = useTyped(sheet, code, (content) => content.note);
  const problems = useTyped(sheet, code, (_, draft) => draft?.problems);
  return (
    <>
      <ConflictNotice sheet={sheet} node={node} />
      <AnswerForm
        {...{ rubric, node, settings, value, readOnly, labelledBy }}
        isFromSurvey={served?.origin === 'survey'}
        problems={problems}
        onChange={(wanted) =>
          autosave.setValue({
            code,
            served,
            change: { value: wanted },
            problems: problemsOf(rubric, code, wanted),
          })
        }
      />
      <Textarea
        id={noteId}
        label={t('review.note')}
        description={readOnly === undefined ? t('review.noteHint') : undefined}
        value={note ?? ''}
        readOnly={readOnly !== undefined || served?.origin === 'survey'}
        maxLength={4000}
        onChange={({ currentTarget }) =>
          autosave.setNote({ code, served, change: { note: currentTarget.value || null } })
        }
        onBlur={autosave.flush}
      />
      {served && <AnswerOrigin answer={served} layer={layer} />}
    </>
  );
}

interface ReturnFormProps extends Pick<OwnSideProps, 'review' | 'onReturned'> {
  readonly code: string;
}

function ReturnForm({ review: { sheet }, code, onReturned }: ReturnFormProps) {
  const { t } = useTranslation('review');
  const assessmentId = sheet.assessment.id;
  const [body, write] = useUnsentReply({ assessmentId, layer: sheet.layer, code });
  const [isTried, setTried] = useState(false);
  const { run, isPending, problem } = useCommand(addNote, {
    changes: [['notes', assessmentId], ['duties']],
    onDone: () => {
      write('');
      onReturned();
    },
  });
  const isBlank = body.trim() === '';
  const replyTo = sheet.notes.get(code)?.at(-1)?.id ?? null;
  const send = () => {
    setTried(true);
    if (!isBlank) run({ assessmentId, code, body: body.trim(), replyTo });
  };
  return (
    <form
      className={classes.return}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        id={returnId}
        label={t('review.returnLabel')}
        description={t('review.returnHint')}
        value={body}
        maxLength={4000}
        error={isTried && isBlank && t('review.returnMissing')}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <ProblemNotice problem={problem} onRetry={send} />
      <Group justify="end">
        <Button type="submit" size="sm" variant="default" loading={isPending}>
          {t('review.return')}
        </Button>
      </Group>
    </form>
  );
}
