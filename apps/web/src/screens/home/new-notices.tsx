import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newestUnreadQuery } from '../../api/inbox';
import { Panel } from '../../parts/page/page';
import { useFormat } from '../../text/format';
import classes from './home.module.css';

/** The newest notices that the person has not read. */
export function NewNotices() {
  const { t } = useTranslation('own');
  const format = useFormat();
  const { data } = useQuery(newestUnreadQuery);
  return (
    <Panel title={t('home.notices')}>
      {data?.length === 0 && <p className={classes.quiet}>{t('home.noNotices')}</p>}
      <ul className={classes.list}>
        {data?.map(({ id, title, createdAt }) => (
          <li key={id} className={classes.unit}>
            <span lang="id">{title}</span>
            <span className={classes.quiet}>{format.instant(createdAt)}</span>
          </li>
        ))}
      </ul>
      <Anchor size="sm" renderRoot={(props) => <Link to="/inbox" search={{ unread: true }} {...props} />}>
        {t('home.allNotices')}
      </Anchor>
    </Panel>
  );
}
