import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditQuery } from '../../api/audit';
import { services } from '../../api/operations';
import { useMe } from '../../api/session';
import { Loading } from '../../app/shell/fallbacks';
import { Page, Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty } from '../../parts/page/status';
import { usePreference } from '../../text/preference';
import classes from './audit.module.css';
import { AuditEntries } from './entries';
import { EntryDrawer } from './entry-drawer';
import { filterOf } from './filter';
import { AuditFilters } from './filters';

const route = getRouteApi('/audit');

/** Who did what to which thing, and when. */
export function AuditScreen() {
  const { t } = useTranslation('admin');
  const me = useMe();
  return (
    <Page title={t('audit.title')} about={t('audit.about')}>
      {me.maySomewhere('audit.read') ? <Trail /> : <Empty title={t('audit.notYours')} />}
    </Page>
  );
}

function Trail() {
  const { t } = useTranslation('admin');
  const search = route.useSearch();
  const { zone } = usePreference();
  const { service = services[0] } = search;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditQuery(service, filterOf(search, zone)),
  );
  const open = data?.find(({ id }) => id === search.entry);
  return (
    <>
      <AuditFilters {...search} />
      <Panel title={t('audit.entries')}>
        <p className={classes.quiet}>{t('audit.chain')}</p>
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && (
          <AuditEntries
            caption={t('audit.entriesOf', { service: t(`audit.${service}`) })}
            entries={data}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
            isReadingMore={isFetchingNextPage}
          />
        )}
      </Panel>
      {open && <EntryDrawer entry={open} />}
    </>
  );
}
