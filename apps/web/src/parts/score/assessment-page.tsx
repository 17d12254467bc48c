import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment } from '../../api/assessments';
import { UnitLink } from '../names';
import { Page } from '../page/page';
import { Empty } from '../page/status';
import { layersOf } from './layers';

interface AssessmentPageProps {
  readonly assessment: Assessment;
  readonly title: string;
  /** A sentence after unit and year. */
  readonly about?: string;
  /** The page above. */
  readonly above: 'worksheet' | 'score';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page about the numbers of an assessment, with the way back to unit and worksheet; while there are none, it says so. */
export function AssessmentPage({ assessment, title, about, above, actions, children }: AssessmentPageProps) {
  const { t } = useTranslation('score');
  const params = { assessmentId: assessment.id };
  const of = t('about', { unit: assessment.unitName, year: assessment.year });
  const to = above === 'score' ? '/assessments/$assessmentId/score' : '/assessments/$assessmentId';
  return (
    <Page
      title={title}
      about={about === undefined ? of : `${of}. ${about}`}
      crumbs={[
        <UnitLink key="unit" id={assessment.unitId} name={assessment.unitName} />,
        <Anchor key="above" inherit renderRoot={(props) => <Link to={to} params={params} {...props} />}>
          {t(`go.${above}`)}
        </Anchor>,
      ]}
      actions={actions}
    >
      {layersOf(assessment).length > 0 ? (
        children
      ) : (
        <Empty title={t('none.title')}>
          <p>{t('none.body')}</p>
          <Link to="/assessments/$assessmentId" params={params}>
            {t('none.open')}
          </Link>
        </Empty>
      )}
    </Page>
  );
}
