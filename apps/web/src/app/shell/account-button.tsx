import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { type ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import classes from './shell.module.css';

type AccountButtonProps = UnstyledButtonProps & ComponentPropsWithRef<'button'>;

/** Who is signed in, at the end of the bar. */
export function AccountButton(props: AccountButtonProps) {
  const { t } = useTranslation('shell');
  const { session } = useMe();
  return (
    <UnstyledButton className={classes.link} aria-label={t('account', { name: session.name })} {...props}>
      <IconUserCircle size={22} stroke={1.6} aria-hidden />
      <span className={classes.wide}>{session.name}</span>
    </UnstyledButton>
  );
}
