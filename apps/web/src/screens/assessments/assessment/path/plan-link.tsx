import { type Area } from '@zi/contracts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Assessment } from '../../../../api/assessments';

/** What an action's texts may have. */
const longest = 300;

interface PlanLinkProps {
  readonly of: Assessment;
  readonly code: string;
  readonly area: Area | null;
  readonly title: string;
  readonly change: string;
}

/** From a raise to the form of a new action in the work plan; the raised answer is its target. */
export function PlanLink({ of: { programmeId }, code, area, title, change }: PlanLinkProps) {
  const { t } = useTranslation('score');
  const draft = {
    ...{ area: area ?? undefined, title: title.slice(0, longest), target: 1 },
    indicator: `${t('path.answerOf', { code })}: ${change}`.slice(0, longest),
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('path.planOf', { code })}
      renderRoot={(props) => (
        <Link to="/programmes/$programmeId/plan" params={{ programmeId }} search={{ draft }} {...props} />
      )}
    >
      {t('path.planShort')}
    </Button>
  );
}
