import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface GateLinkProps {
  readonly code: string;
  readonly programmeId: string;
  readonly assessmentId?: string;
}

function targetOf({ code, programmeId, assessmentId }: GateLinkProps): LinkProps | undefined {
  const params = { programmeId };
  switch (code) {
    case 'pacts_signed':
      return { to: '/programmes/$programmeId/pacts', params };
    case 'action_planned':
      return { to: '/programmes/$programmeId/plan', params };
    case 'survey_closed':
      return { to: '/programmes/$programmeId/surveys', params };
    case 'assessment_submitted':
      return assessmentId ? { to: '/assessments/$assessmentId', params: { assessmentId } } : undefined;
    default:
      return { to: '/programmes/$programmeId', params };
  }
}

/** Leads to where a gate is closed. */
export function GateLink(props: GateLinkProps) {
  const { t } = useTranslation('programme');
  const target = targetOf(props);
  if (!target) return null;
  return (
    <Button
      size="xs"
      variant="default"
      renderRoot={(own) => <Link {...(target as { to: string })} {...own} />}
    >
      {t('stage.act')}
    </Button>
  );
}
