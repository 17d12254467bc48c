import { Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api/session';
import { prefer, usePreference } from '../../text/preference';
import { languages } from '../../text/text';
import { AccountButton } from './account-button';

const themes = ['light', 'dark', 'auto'] as const;

/** Language, theme and sign-out. It takes the place of its button when that is clicked, and opens. */
export function AccountMenu() {
  const { t } = useTranslation(['shell', 'common']);
  const { language } = usePreference();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      button.current?.focus();
      setOpen(true);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Menu position="bottom-end" width={230} opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <AccountButton ref={button} />
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
