import { type Rubric, type RubricNode, shown } from '@zi/rubric';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Points, type Why } from '../../../parts/points';
import classes from './question-text.module.css';
import { useRubricText } from './use-rubric-text';
import { placeOf, typicalEvidence } from './worksheet-tree';

interface QuestionTextProps {
  readonly rubric: Rubric;
  readonly node: RubricNode;
  /** The score of the question, when there is one that may be opened. */
  readonly why?: Why;
  /** Id of the heading, to label what belongs to it. */
  readonly id?: string;
  /** States beside the code. */
  readonly children?: ReactNode;
}

/** A question of the rubric: its place, its text and what it is worth. */
export function QuestionText({ rubric, node, why, id, children }: QuestionTextProps) {
  const { t } = useTranslation('worksheet');
  const textOf = useRubricText();
  const hint = typicalEvidence(rubric, node);
  return (
    <header className={classes.head}>
      <p className={classes.place}>
        {placeOf(node)
          .slice(0, -1)
          .map(({ code, name }) => (
            <span key={code}>{textOf(name)}</span>
          ))}
      </p>
      <h2 id={id} className={classes.text} tabIndex={-1}>
        <span className={classes.code}>{node.code}</span> {textOf(node.name)}
      </h2>
      <p className={classes.facts}>
        <span>
          {t('question.worth')} <Points value={shown(node.weight)} why={why} />
        </span>
        {children}
      </p>
      {hint && (
        <p className={classes.hint}>
          <strong>{t('question.typicalEvidence')}</strong> {textOf(hint)}
        </p>
      )}
    </header>
  );
}
