import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Assessment } from '../../../../api/assessments';
import { unitQuery } from '../../../../api/units';
import { UnitLink } from '../../../../parts/names';
import { Page } from '../../../../parts/page/page';
import { Empty } from '../../../../parts/page/status';
import { WithAssessment } from '../../../../parts/score/assessed';
import { useOwnLayer } from '../use-rights';
import { ReviewSheet } from './review-sheet';

const route = getRouteApi('/assessments/$assessmentId/review');

/** What the unit answered beside what the assessor finds. */
export function ReviewScreen() {
  const { assessmentId } = route.useParams();
  return (
    <WithAssessment id={assessmentId}>
      {({ assessment }) => <ReviewPage assessment={assessment} />}
    </WithAssessment>
  );
}

function ReviewPage({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation(['review', 'common']);
  const { data: unit } = useSuspenseQuery(unitQuery(assessment.unitId));
  const { own } = useOwnLayer(assessment, unit);
  const params = { assessmentId: assessment.id };
  return (
    <Page
      title={t('review.title', { unit: assessment.unitName })}
      about={t('about', { unit: t(`common:target.${assessment.target}`), year: assessment.year })}
      crumbs={[
        <UnitLink key="unit" id={assessment.unitId} name={assessment.unitName} />,
        <Link key="sheet" to="/assessments/$assessmentId" params={params}>
          {t('go.worksheet')}
        </Link>,
        <Link key="score" to="/assessments/$assessmentId/score" params={params}>
          {t('go.score')}
        </Link>,
        <Link key="rounds" to="/assessments/$assessmentId/rounds" params={params}>
          {t('go.rounds')}
        </Link>,
        <Link key="files" to="/assessments/$assessmentId/files" params={params}>
          {t('go.files')}
        </Link>,
      ]}
    >
      {own === undefined || own === 'self' ? (
        <Empty title={t('review.notAssessor')}>
          <p>{t('review.notAssessorHint')}</p>
          <Anchor renderRoot={(props) => <Link to="/assessments/$assessmentId" params={params} {...props} />}>
            {t('list.openSheet')}
          </Anchor>
        </Empty>
      ) : (
        <ReviewSheet assessment={assessment} layer={own} />
      )}
    </Page>
  );
}
