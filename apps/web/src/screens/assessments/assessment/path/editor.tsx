import { NativeSelect } from '@mantine/core';
import { type RubricNode, rawAnswer } from '@zi/rubric';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerText } from '../../../../parts/score/answer-text';
import shared from '../../../../parts/score/score.module.css';
import { usePreference } from '../../../../text/preference';
import { AnswerField } from './answer-field';
import { type TrialProps } from './change-list';
import classes from './path.module.css';

const isWithin = (node: RubricNode, code: string): boolean =>
  node.code === code || (node.parent !== undefined && isWithin(node.parent, code));

/** Every question with a field to try another answer, one part of the rubric at a time. */
export function Editor({ rubric, path, answers, unsound }: TrialProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  const parts = [...rubric.nodes.values()].filter(({ kind }) => kind === 'area' || kind === 'result_area');
  const [part, choose] = useState(parts[0]?.code ?? rubric.root.code);
  return (
    <details className={classes.editor}>
      <summary>{t('path.edit')}</summary>
      <NativeSelect
        label={t('path.part')}
        value={part}
        data={parts.map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` }))}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {rubric.questions
        .filter((question) => isWithin(question, part))
        .map((question) => {
          const answer = answers.get(question.code);
          const present = answer ? rawAnswer(answer) : null;
          const { [question.code]: changed } = path.changes;
          const shown = answerText(rubric, { code: question.code, value: present }, language);
          return (
            <fieldset key={question.code} className={classes.question}>
              <legend>
                {question.code} {question.name[language]}
              </legend>
              <p className={shared.quiet}>{t('path.now', { answer: shown ?? t('path.blank') })}</p>
              <AnswerField
                question={question}
                value={changed === undefined ? present : changed}
                onChange={(value) => path.change({ [question.code]: value })}
              />
              {unsound.includes(question.code) && (
                <p role="alert" className={classes.flaw}>
                  {t('path.incomplete')}
                </p>
              )}
            </fieldset>
          );
        })}
    </details>
  );
}
