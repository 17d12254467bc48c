import { Textarea } from '@mantine/core';
import { type RubricNode } from '@zi/rubric';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '../../../parts/page/status';
import { AnswerForm } from '../parts/answer-form';
import { AnswerOrigin } from '../parts/layer-answers';
import { QuestionText } from '../parts/question-text';
import { problemsOf, useTyped } from '../parts/use-drafts';
import { ConflictNotice } from './conflict-notice';
import { noteId } from './use-keys';
import { type Worksheet } from './use-worksheet';
import classes from './worksheet.module.css';

interface AnswerPanelProps {
  readonly sheet: Worksheet;
  readonly node: RubricNode;
  /** Why it cannot be written; undefined when it can. */
  readonly readOnly: string | undefined;
  /** Somebody chose it. */
  readonly isOpened: boolean;
}

/** A question that was opened takes the focus; the one that a page begins with does not. */
function useFocus(id: string, wanted: boolean) {
  useEffect(() => {
    if (wanted) document.getElementById(id)?.focus();
  }, [id, wanted]);
}

/** A question, its answer and the note of it. */
export function AnswerPanel({ sheet, node, readOnly, isOpened }: AnswerPanelProps) {
  const { t } = useTranslation('worksheet');
  const id = useId();
  const { layer, rubric } = sheet;
  const { code } = node;
  const served = sheet.answers.get(code);
  useFocus(id, isOpened);
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <QuestionText rubric={rubric} node={node} id={id} {...(sheet.score && { why: { ...sheet.key, code } })}>
        {sheet.marks.get(code)?.isReturned && <Status tone="warn">{t('mark.returned')}</Status>}
      </QuestionText>
      <ConflictNotice sheet={sheet} node={node} />
      <ValueField sheet={sheet} node={node} readOnly={readOnly} labelledBy={id} />
      <RefusalNotice sheet={sheet} code={code} />
      <NoteField sheet={sheet} code={code} readOnly={readOnly} />
      {served && <AnswerOrigin answer={served} layer={layer} />}
    </section>
  );
}

type ValueFieldProps = Pick<AnswerPanelProps, 'sheet' | 'node' | 'readOnly'> & {
  readonly labelledBy: string;
};

function ValueField({ sheet, node, readOnly, labelledBy }: ValueFieldProps) {
  const { autosave, rubric, settings } = sheet;
  const { code } = node;
  const served = sheet.answers.get(code);
  const value = useTyped(sheet, code, (content) => content.value);
  const problems = useTyped(sheet, code, (_, draft) => draft?.problems);
  return (
    <AnswerForm
      {...{ rubric, node, settings, value, readOnly, labelledBy, problems }}
      isFromSurvey={served?.origin === 'survey'}
      onChange={(wanted) =>
        autosave.setValue({
          code,
          served,
          change: { value: wanted },
          problems: problemsOf(rubric, code, wanted),
        })
      }
    />
  );
}

interface OfCode {
  readonly sheet: Worksheet;
  readonly code: string;
}

function RefusalNotice({ sheet, code }: OfCode) {
  const { t } = useTranslation('worksheet');
  const isRefused = useTyped(sheet, code, (_, draft) => draft?.status === 'refused');
  const isIncomplete = useTyped(sheet, code, (_, draft) => draft?.problems !== undefined);
  if (!isRefused) return null;
  return <Status tone="warn">{t(isIncomplete ? 'answer.incomplete' : 'answer.refused')}</Status>;
}

function NoteField({ sheet, code, readOnly }: OfCode & Pick<AnswerPanelProps, 'readOnly'>) {
  const { t } = useTranslation('worksheet');
  const { answers, autosave } = sheet;
  const served = answers.get(code);
  const note = useTyped(sheet, code, (content) => content.note);
  return (
    <Textarea
      id={noteId}
      label={t('note.label')}
      description={readOnly === undefined ? t('note.hint') : undefined}
      value={note ?? ''}
      readOnly={readOnly !== undefined || served?.origin === 'survey'}
      maxLength={4000}
      onChange={(event) =>
        autosave.setNote({ code, served, change: { note: event.currentTarget.value || null } })
      }
      onBlur={autosave.flush}
    />
  );
}
