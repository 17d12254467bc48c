import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../../api/inbox';
import { AccountButton } from './account-button';
import { EarlyFinder } from './early-finder';
import { later } from './later';
import classes from './shell.module.css';
import { useShortcut } from './use-shortcut';
import { withAllTexts } from '../../text/speak';

const finder = later(withAllTexts(async () => (await import('../../screens/finder/finder')).Finder));
const accountMenu = later(async () => (await import('./account-menu')).AccountMenu);

/** Search, inbox and account, at the end of the bar. */
export function Tools() {
  const { t } = useTranslation('shell');
  const { data: unread = 0 } = useQuery(unreadQuery);
  return (
    <div className={classes.tools}>
      <Search />
      <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={16} offset={5}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('inbox', { count: unread })}
          renderRoot={(props) => <Link to="/inbox" {...props} />}
        >
          <IconBell size={20} aria-hidden />
        </ActionIcon>
      </Indicator>
      <Account />
    </div>
  );
}

function Search() {
  const { t } = useTranslation('shell');
  const [isFinding, find] = useState(false);
  const [typed, setTyped] = useState('');
  const close = () => {
    find(false);
    setTyped('');
  };
  useShortcut('k', () => find(true));
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('search')}
        onPointerEnter={finder.load}
        onFocus={finder.load}
        onClick={() => find(true)}
      >
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      {isFinding && (
        <Suspense fallback={<EarlyFinder typed={typed} onType={setTyped} onClose={close} />}>
          <finder.Part typed={typed} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function Account() {
  const [isWanted, want] = useState(false);
  const button = (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={accountMenu.load}
      onFocus={accountMenu.load}
      onClick={() => want(true)}
    />
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <accountMenu.Part />
    </Suspense>
  );
}
