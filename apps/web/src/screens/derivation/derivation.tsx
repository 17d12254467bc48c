import { Button, CopyButton, Drawer } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Why } from '../../parts/points';
import { WithAssessment } from '../../parts/score/assessed';
import { DerivationBody } from './body';

/** Gives the focus back to what opened the drawer, however it is left: by its button, Escape or the way back. */
function useFocusReturn() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}

/** Where a number comes from, down to answer, evidence and source. Open as long as the address says `why`. */
export function Derivation(why: Why) {
  const { t } = useTranslation(['score', 'common']);
  const navigate = useNavigate();
  useFocusReturn();
  const close = () =>
    void navigate({ to: '.', search: (present) => ({ ...present, why: undefined }), resetScroll: false });
  return (
    <Drawer
      opened
      onClose={close}
      returnFocus={false}
      title={t('why.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <WithAssessment id={why.assessmentId}>
        {(assessed) => <DerivationBody why={why} {...assessed} />}
      </WithAssessment>
      <CopyButton value={window.location.href}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" mt="lg" onClick={copy}>
            {copied ? t('common:action.copied') : t('go.copyLink')}
          </Button>
        )}
      </CopyButton>
    </Drawer>
  );
}
