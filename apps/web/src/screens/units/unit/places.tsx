import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import classes from './unit.module.css';

interface PlacesProps {
  readonly unitId: string;
  readonly programmeId: string;
  readonly assessmentId?: string;
}

/** The other pages of a unit's programme. */
export function Places({ unitId, programmeId, assessmentId }: PlacesProps) {
  const { t } = useTranslation('unit');
  const of = { programmeId };
  const assessment = assessmentId ? { assessmentId } : undefined;
  const links: readonly ReactNode[] = [
    assessment && (
      <Link to="/assessments/$assessmentId" params={assessment}>
        {t('place.worksheet')}
      </Link>
    ),
    assessment && (
      <Link to="/assessments/$assessmentId/path" params={assessment}>
        {t('place.path')}
      </Link>
    ),
    <Link key="programme" to="/programmes/$programmeId" params={of}>
      {t('place.programme')}
    </Link>,
    <Link key="plan" to="/programmes/$programmeId/plan" params={of}>
      {t('place.plan')}
    </Link>,
    <Link key="pacts" to="/programmes/$programmeId/pacts" params={of}>
      {t('place.pacts')}
    </Link>,
    <Link key="surveys" to="/programmes/$programmeId/surveys" params={of}>
      {t('place.surveys')}
    </Link>,
    <Link key="people" to="/units/$unitId/people" params={{ unitId }}>
      {t('place.people')}
    </Link>,
  ];
  return (
    <Panel title={t('places')}>
      <ul className={classes.list}>
        {links.filter(Boolean).map((link, index) => (
          <Anchor key={index} component="li">
            {link}
          </Anchor>
        ))}
      </ul>
    </Panel>
  );
}
