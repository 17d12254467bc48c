import { useTranslation } from 'react-i18next';
import { type Target } from '../../../../api/programmes';
import { Status } from '../../../../parts/page/status';
import { Facts } from '../../../../parts/score/facts';
import shared from '../../../../parts/score/score.module.css';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';
import { type tryOut } from './trial';

interface OutcomeProps {
  readonly trial: ReturnType<typeof tryOut>;
  readonly target: Target;
}

/** What the trial comes to. */
export function Outcome({ trial, target }: OutcomeProps) {
  const { t } = useTranslation(['score', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  const aim = t(`common:target.${target}`);
  return (
    <div className={shared.stack} aria-live="polite">
      <Facts
        of={[
          [
            t('path.total'),
            <span key="total">
              <span className={shared.total}>{format.points(trial.after.rounded)}</span>{' '}
              <span className={shared.quiet}>
                {t('path.from', { total: format.points(trial.before.rounded) })} (
                {format.change(trial.difference.rounded)})
              </span>
            </span>,
          ],
          [
            t('path.verdict'),
            <Status key="verdict" tone={trial.verdict === 'none' ? 'warn' : 'good'}>
              {t(`common:verdict.${trial.verdict}`)}
            </Status>,
          ],
        ]}
      />
      {trial.unmet.length === 0 ? (
        <Status tone="good">{t('path.allMet', { target: aim })}</Status>
      ) : (
        <div>
          <p className={shared.plain}>{t('path.stillUnmet', { target: aim })}</p>
          <ul className={shared.list}>
            {trial.unmet.map(({ code, name, gap }) => (
              <li key={code}>
                {t('path.missing', { name: name[language], gap: format.points(gap.rounded) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
