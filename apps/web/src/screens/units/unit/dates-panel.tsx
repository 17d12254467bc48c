import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actionsQuery } from '../../../api/actions';
import { type Cycle } from '../../../api/cycles';
import { surveysQuery } from '../../../api/surveys';
import { Panel } from '../../../parts/page/page';
import { Status } from '../../../parts/page/status';
import { useFormat } from '../../../text/format';
import { nextDates } from './dates';
import classes from './unit.module.css';

interface DatesPanelProps {
  readonly programmeId: string;
  readonly cycle?: Cycle;
}

export function DatesPanel({ programmeId, cycle }: DatesPanelProps) {
  const { t } = useTranslation(['unit', 'common']);
  const format = useFormat();
  const { data: surveys = [] } = useQuery(surveysQuery(programmeId));
  const { data: actions = [] } = useQuery(actionsQuery(programmeId));
  const dates = nextDates(format.today, { cycle, surveys, actions });
  return (
    <Panel title={t('dates')}>
      {dates.length === 0 && <p className={classes.quiet}>{t('noDates')}</p>}
      <ul className={classes.list}>
        {dates.map(({ kind, day, title }) => (
          <li key={`${kind} ${day} ${title}`}>
            <span>{t(`date.${kind}`, { title })}</span>
            <span className={classes.quiet}>
              {format.day(day)} ({format.until(day, format.today)}){' '}
              {day < format.today && <Status tone="bad">{t('common:word.overdue')}</Status>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
