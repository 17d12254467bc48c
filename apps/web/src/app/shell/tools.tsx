import { ActionIcon, Indicator, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconBell, IconSearch, IconUserCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../../api/inbox';
import { signOut, useMe } from '../../api/session';
import { prefer, usePreference } from '../../text/preference';
import { languages } from '../../text/text';
import classes from './shell.module.css';
import { useShortcut } from './use-shortcut';

const Finder = lazy(async () => ({ default: (await import('../../screens/finder/finder')).Finder }));

/** Search, inbox and account, at the end of the bar. */
export function Tools() {
  const { t } = useTranslation('shell');
  const [isFinding, find] = useState(false);
  const { data: unread = 0 } = useQuery(unreadQuery);
  useShortcut('k', () => find(true));
  return (
    <div className={classes.tools}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('search')} onClick={() => find(true)}>
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
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
      {isFinding && (
        <Suspense fallback={null}>
          <Finder onClose={() => find(false)} />
        </Suspense>
      )}
    </div>
  );
}

const themes = ['light', 'dark', 'auto'] as const;

function Account() {
  const { t } = useTranslation(['shell', 'common']);
  const { session } = useMe();
  const { language } = usePreference();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <UnstyledButton className={classes.link} aria-label={t('account', { name: session.name })}>
          <IconUserCircle size={22} stroke={1.6} aria-hidden />
          <span className={classes.wide}>{session.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item renderRoot={(props) => <Link to="/profile" {...props} />}>{t('item.profile')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup value={language}>
          {languages.map((one) => (
            <Menu.RadioItem key={one} value={one} onClick={() => void prefer({ language: one })}>
              {{ id: 'Bahasa Indonesia', en: 'English' }[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('theme.label')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme}>
          {themes.map((one) => (
            <Menu.RadioItem key={one} value={one} onClick={() => setColorScheme(one)}>
              {t(`theme.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('common:action.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
