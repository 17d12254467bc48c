import { Anchor, Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type Notice, inboxQuery, readNotices } from '../../api/inbox';
import { isProblem } from '../../api/problem';
import { Loading } from '../../app/shell/fallbacks';
import { Page, Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty, Status } from '../../parts/page/status';
import { dayIn, useFormat } from '../../text/format';
import { usePreference } from '../../text/preference';
import classes from './inbox.module.css';
import { type InboxSearch } from './search';

const changes = [['inbox']];

/** What the suite told the person. */
export function InboxScreen() {
  const { t } = useTranslation('own');
  const { unread } = useSearch({ from: '/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const show = (value: string) =>
    void navigate({ search: (present) => ({ ...present, unread: value === 'unread' ? true : undefined }) });
  return (
    <Page
      title={t('inbox.title')}
      about={t('inbox.about')}
      actions={
        <SegmentedControl
          aria-label={t('inbox.show')}
          value={unread ? 'unread' : 'all'}
          data={(['all', 'unread'] as const).map((value) => ({ value, label: t(`inbox.${value}`) }))}
          onChange={show}
        />
      }
    >
      <Notices unread={unread} />
    </Page>
  );
}

function Notices({ unread }: InboxSearch) {
  const { t } = useTranslation(['own', 'common']);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    inboxQuery(unread),
  );
  if (!data) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <Panel title={t('inbox.list')} actions={<ReadAll notices={data} />}>
      {data.length === 0 && (
        <Empty title={t(unread ? 'inbox.emptyUnread' : 'inbox.empty')}>
          <p>{t('inbox.emptyBody')}</p>
        </Empty>
      )}
      <ul className={classes.list}>
        {data.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common:action.more')}
        </Button>
      )}
    </Panel>
  );
}

function ReadAll({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation('own');
  const { run, isPending, problem } = useCommand(readNotices, { changes });
  const waiting = notices.filter(({ readAt }) => readAt === null);
  return (
    <>
      {waiting.length > 0 && (
        <Button size="xs" variant="default" loading={isPending} onClick={() => run(waiting)}>
          {t('inbox.readPage')}
        </Button>
      )}
      <ReadProblem problem={problem} />
    </>
  );
}

function ReadProblem({ problem }: { readonly problem: unknown }) {
  const { t } = useTranslation('own');
  const isChanged = isProblem(problem, 'stale_version', 'conflict');
  return <ProblemNotice problem={problem}>{isChanged ? t('inbox.changed') : undefined}</ProblemNotice>;
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('own');
  const format = useFormat();
  const { zone } = usePreference();
  const { run, isPending, problem } = useCommand(readNotices, { changes });
  const { title, body, link, createdAt, readAt } = notice;
  const isUnread = readAt === null;
  const read = () => isUnread && run([notice]);
  return (
    <li className={classes.notice} data-unread={isUnread}>
      <div>
        <div className={classes.title} lang="id">
          {link ? (
            <Anchor renderRoot={(props) => <Link to={link} onClick={read} {...props} />}>{title}</Anchor>
          ) : (
            title
          )}
        </div>
        <p lang="id">{body}</p>
        <span className={classes.quiet}>
          {format.until(dayIn(zone, new Date(createdAt)), format.today)}, {format.instant(createdAt)}
        </span>
        <ReadProblem problem={problem} />
      </div>
      {isUnread && (
        <div>
          <Status tone="accent">{t('inbox.new')}</Status>{' '}
          <Button size="compact-sm" variant="subtle" loading={isPending} onClick={read}>
            {t('inbox.read')}
          </Button>
        </div>
      )}
    </li>
  );
}
