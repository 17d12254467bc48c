import { Button, Group } from '@mantine/core';
import { type Answers, type Rubric, rawAnswer } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { answerText } from '../../../../parts/score/answer-text';
import shared from '../../../../parts/score/score.module.css';
import { usePreference } from '../../../../text/preference';
import classes from './path.module.css';
import { type Path } from './use-path';

export interface TrialProps {
  readonly rubric: Rubric;
  readonly path: Path;
  readonly answers: Answers;
  /** Questions whose changed answer is not complete. */
  readonly unsound: readonly string[];
}

/** What was changed, each to be undone. */
export function ChangeList({ rubric, path: { changes, undo, undoAll }, answers }: TrialProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  const codes = Object.keys(changes);
  const words = (code: string, value: Parameters<typeof answerText>[1]['value']) =>
    answerText(rubric, { code, value }, language) ?? t('path.blank');
  const present = (code: string) => {
    const answer = answers.get(code);
    return answer ? rawAnswer(answer) : null;
  };
  return (
    <section>
      <Group justify="space-between">
        <h3 className={classes.name}>{t('path.changes')}</h3>
        {codes.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={undoAll}>
            {t('path.undoAll')}
          </Button>
        )}
      </Group>
      {codes.length === 0 && <p className={shared.quiet}>{t('path.noChanges')}</p>}
      <ul className={classes.changes}>
        {codes.map((code) => (
          <li key={code}>
            <span>
              <strong>{code}</strong> {rubric.nodes.get(code)?.name[language]}
              <span className={classes.words}>
                {t('path.arrow', {
                  from: words(code, present(code)),
                  to: words(code, changes[code] ?? null),
                })}
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('path.undo', { code })}
              onClick={() => undo(code)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
