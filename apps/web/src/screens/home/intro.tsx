import { Alert, Anchor, Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';

/** The first of these whose roles the person holds tells what the suite is for them. */
const audiences = [
  ['admin', ['ministry_admin']],
  ['unit', ['unit_head', 'unit_coordinator', 'unit_member']],
  ['assessor', ['reviewer', 'tpi_member', 'tpi_lead', 'tpi_controller']],
  ['operator', ['operator']],
] as const;

/** A few words for who is here for the first time. */
export function Intro() {
  const { t } = useTranslation('own');
  const me = useMe();
  const [isSeen, setSeen] = useLocalStorage({
    key: `zi.intro.${me.session.id}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (isSeen) return null;
  const [audience] = audiences.find(([, roles]) => me.holds(...roles)) ?? ['reader'];
  return (
    <Alert title={t('home.intro.title')}>
      <p>{t(`home.intro.${audience}`)}</p>
      <Button size="xs" mr="md" variant="default" onClick={() => setSeen(true)}>
        {t('home.intro.close')}
      </Button>
      <Anchor size="sm" renderRoot={(props) => <Link to="/help" {...props} />}>
        {t('home.intro.help')}
      </Anchor>
    </Alert>
  );
}
