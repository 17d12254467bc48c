import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dutiesQuery } from '../../api/duties';
import { useMe } from '../../api/session';
import { Loading } from '../../app/shell/fallbacks';
import { Page, Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { DutyList } from './duties';
import classes from './home.module.css';
import { Intro } from './intro';
import { NewNotices } from './new-notices';
import { MyUnits } from './units';

/** What waits for the person, and beside it their units and what is new. */
export function HomeScreen() {
  const { t } = useTranslation('own');
  const { session } = useMe();
  const { data, error, refetch } = useQuery(dutiesQuery);
  return (
    <Page
      title={t('home.title')}
      about={
        data?.items.length
          ? t('home.about', { count: data.items.length })
          : t('home.hello', { name: session.name })
      }
    >
      <Intro />
      <div className={classes.columns}>
        <Panel title={t('home.list')}>
          {data && <DutyList duties={data.items} more={data.more} />}
          {!data && !error && <Loading />}
          <ProblemNotice problem={data ? null : error} onRetry={() => void refetch()} />
        </Panel>
        <div className={classes.side}>
          <MyUnits />
          <NewNotices />
        </div>
      </div>
    </Page>
  );
}
