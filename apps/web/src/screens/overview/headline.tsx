import { useTranslation } from 'react-i18next';
import { type Programme } from '../../api/programmes';
import { useFormat } from '../../text/format';
import classes from './overview.module.css';
import { type standingOf } from './standing';

interface HeadlineProps {
  readonly programmes: readonly Programme[];
  readonly standing: ReturnType<typeof standingOf>;
  readonly since: string;
}

/** The page in two sentences. */
export function Headline({ programmes, standing, since }: HeadlineProps) {
  const { t } = useTranslation('ministry');
  const format = useFormat();
  const { ready, risen, fallen } = standing;
  return (
    <p className={classes.headline}>
      {t('overview.headline', { ready: format.number(ready.length), count: programmes.length })}{' '}
      {t('overview.headlineChange', { day: format.day(since), risen, fallen })}
    </p>
  );
}
