import { Anchor, Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { sessionQuery, signInUrl } from '../../api/session';

const here = () => window.location.pathname + window.location.search;

/** Whether somebody was signed in on this page, and still is. Who never was is sent to sign in. */
export function useSignedIn() {
  const { data, error } = useQuery(sessionQuery);
  const isStranger = isProblem(error, 'unauthenticated');
  const wasSignedIn = data !== undefined;
  useEffect(() => {
    if (isStranger && !wasSignedIn) window.location.assign(signInUrl(here()));
  }, [isStranger, wasSignedIn]);
  return { wasSignedIn, isSignedIn: !isStranger };
}

/** Stands above the screen, which keeps what was typed. */
export function SessionEnded() {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Alert color="yellow" title={t('sessionEnded.title')} role="alert" m="md">
      {t('sessionEnded.body')} <Anchor href={signInUrl(here())}>{t('common:action.signIn')}</Anchor>
    </Alert>
  );
}
