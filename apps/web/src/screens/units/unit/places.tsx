import { Anchor } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import classes from './unit.module.css';

const names = {
  '/assessments/$assessmentId': 'worksheet',
  '/assessments/$assessmentId/path': 'path',
  '/programmes/$programmeId': 'programme',
  '/programmes/$programmeId/plan': 'plan',
  '/programmes/$programmeId/pacts': 'pacts',
  '/programmes/$programmeId/surveys': 'surveys',
  '/units/$unitId/people': 'people',
} as const;
const assessed = ['/assessments/$assessmentId', '/assessments/$assessmentId/path'] as const;
const below = [
  '/programmes/$programmeId',
  '/programmes/$programmeId/plan',
  '/programmes/$programmeId/pacts',
  '/programmes/$programmeId/surveys',
] as const;

interface PlacesProps {
  readonly unitId: string;
  readonly programmeId: string;
  readonly assessmentId?: string;
}

/** The other pages of a unit's programme. */
export function Places({ unitId, programmeId, assessmentId }: PlacesProps) {
  const { t } = useTranslation('unit');
  const links: readonly LinkProps[] = [
    ...(assessmentId ? assessed.map((to) => ({ to, params: { assessmentId } })) : []),
    ...below.map((to) => ({ to, params: { programmeId } })),
    { to: '/units/$unitId/people', params: { unitId } },
  ];
  return (
    <Panel title={t('places')}>
      <ul className={classes.list}>
        {links.map((link) => (
          <li key={link.to}>
            <Anchor renderRoot={(props) => <Link {...(link as { to: string })} {...props} />}>
              {t(`place.${names[link.to as keyof typeof names]}`)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
