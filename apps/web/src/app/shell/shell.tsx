import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { brandQuery } from '../../api/brand';
import { isProblem } from '../../api/problem';
import { sessionQuery } from '../../api/session';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { useWhy } from '../../parts/points';
import { withAllTexts } from '../../text/speak';
import { Loading } from './fallbacks';
import { later } from './later';
import { NavList } from './nav-list';
import { SessionEnded, useSignedIn } from './session-gate';
import classes from './shell.module.css';
import { Tools } from './tools';
import { useOnline } from './use-online';

const derivation = later(
  withAllTexts(async () => (await import('../../screens/derivation/derivation')).Derivation),
);
const navDrawer = later(async () => (await import('./nav-drawer')).NavDrawer);

/** Bar, navigation and the place of the screen. Who is not signed in is sent to sign in and comes back here. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { error, refetch } = useQuery(sessionQuery);
  const { wasSignedIn, isSignedIn } = useSignedIn();
  const isOnline = useOnline();
  const why = useWhy();
  if (!wasSignedIn) {
    if (!error || isProblem(error, 'unauthenticated')) return <Loading />;
    return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Bar />
      <nav className={classes.nav} aria-label={t('navigation')}>
        <NavList />
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        {!isOnline && (
          <div className={classes.offline} role="status">
            {t('offline')}
          </div>
        )}
        {!isSignedIn && <SessionEnded />}
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
        {why && (
          <Suspense fallback={null}>
            <derivation.Part {...why} />
          </Suspense>
        )}
      </main>
    </div>
  );
}

function Bar() {
  const { t } = useTranslation(['shell', 'common']);
  const [isOpen, setOpen] = useState<boolean>(); // undefined until it was first wanted
  const { data: brand } = useQuery(brandQuery);
  return (
    <header className={classes.bar}>
      <ActionIcon
        className={classes.burger}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('menu')}
        aria-expanded={isOpen === true}
        onPointerEnter={navDrawer.load}
        onFocus={navDrawer.load}
        onClick={() => setOpen(true)}
      >
        <IconMenu2 size={20} aria-hidden />
      </ActionIcon>
      <Link to="/" className={classes.brand}>
        {brand?.logo && <img src={brand.logo} alt="" />}
        <span>{brand?.name ?? t('common:app')}</span>
      </Link>
      <Tools />
      {isOpen !== undefined && (
        <Suspense fallback={null}>
          <navDrawer.Part isOpen={isOpen} close={() => setOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}
