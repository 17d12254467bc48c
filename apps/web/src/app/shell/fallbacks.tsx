import { Button, Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Page } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';

export function Loading() {
  const { t } = useTranslation('common');
  return (
    <Center mih="40vh" role="status" aria-label={t('state.loading')}>
      <Loader aria-hidden />
    </Center>
  );
}

export function Missing() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('missing.title')}>
      <p>{t('missing.body')}</p>
    </Page>
  );
}

/** A screen that failed: a refusal of the API is told as such, anything else is a bug. */
export function Broken({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  if (isProblem(error, 'not_found')) return <Missing />;
  return (
    <Page title={t('broken.title')}>
      {isProblem(error) ? (
        <ProblemNotice problem={error} onRetry={reset} />
      ) : (
        <>
          <p>{t('broken.body')}</p>
          <div>
            <Button onClick={() => window.location.reload()}>{t('updated.reload')}</Button>
          </div>
        </>
      )}
    </Page>
  );
}
