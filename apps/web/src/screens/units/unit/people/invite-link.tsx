import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Leads to the invitation of somebody who is not known yet. */
export function InviteLink({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('unit');
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/people/invite" search={{ unit: unitId } as object} {...props} />}
    >
      {t('people.invite')}
    </Button>
  );
}
