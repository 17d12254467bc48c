import { useTranslation } from 'react-i18next';
import { Status } from '../../parts/page/status';
import { type score } from '../../text/id/score';
import classes from './derivation.module.css';
import { type Explanation } from './explanation';

type Fact = keyof typeof score.why.fact;

/** Regulation and sources of a number; what was concluded rather than read is told apart. */
export function Citations({ regulation, citations }: Pick<Explanation, 'regulation' | 'citations'>) {
  const { t, i18n } = useTranslation('score');
  const nameOf = (fact: string) =>
    i18n.exists(`score:why.fact.${fact}`) ? t(`why.fact.${fact as Fact}`) : fact;
  return (
    <>
      <p>
        {t('why.regulation')}: {regulation}
      </p>
      <details>
        <summary>{t('why.citations')}</summary>
        <ul className={classes.citations}>
          {citations.map(({ fact, status, sources, note }) => (
            <li key={fact}>
              <strong>{nameOf(fact)}</strong>{' '}
              <Status tone={status === 'sourced' ? 'good' : 'warn'}>{t(`why.${status}`)}</Status>
              {sources.map(({ key, text }) => (
                <p key={key} lang="en">
                  {key}: {text}
                </p>
              ))}
              {note !== undefined && (
                <p lang="en" className={classes.quiet}>
                  {note}
                </p>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
