import { type Rubric } from '@zi/rubric';
import { usePreference } from '../../../text/preference';
import classes from '../cycles.module.css';
import { type RuleChange, meaningOf } from '../rules';

interface ChangesProps {
  readonly rubric: Rubric;
  readonly changes: readonly RuleChange[];
}

/** Which rules change, from which answer to which. */
export function Changes({ rubric: { settings }, changes }: ChangesProps) {
  const { language } = usePreference();
  return (
    <ul className={classes.changes}>
      {changes.map(({ name, before, after }) => (
        <li key={name}>
          {settings[name]?.name[language] ?? name}: <del>{meaningOf(settings, name, before, language)}</del> →{' '}
          <ins>{meaningOf(settings, name, after, language)}</ins>
        </li>
      ))}
    </ul>
  );
}
