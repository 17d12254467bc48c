import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Assessment, roundsQuery } from '../../../../api/assessments';
import { unitQuery } from '../../../../api/units';
import { Loading } from '../../../../app/shell/fallbacks';
import { UnitLink } from '../../../../parts/names';
import { Page, Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Empty } from '../../../../parts/page/status';
import { type Assessed, WithAssessment } from '../../../../parts/score/assessed';
import { useOwnLayer } from '../use-rights';
import { ClosedRoundPanel } from './closed-round';
import { CloseRoundForm } from './close-round-form';

const route = getRouteApi('/assessments/$assessmentId/rounds');

/** The rounds of an assessment: what was frozen and why, and the closing of the present one. */
export function RoundsScreen() {
  const { assessmentId } = route.useParams();
  return <WithAssessment id={assessmentId}>{(assessed) => <RoundsPage {...assessed} />}</WithAssessment>;
}

function RoundsPage({ assessment, rubric }: Assessed) {
  const { t } = useTranslation(['review', 'common']);
  return (
    <Page
      title={t('rounds.title')}
      about={t('about', { unit: assessment.unitName, year: assessment.year })}
      crumbs={[
        <UnitLink key="unit" id={assessment.unitId} name={assessment.unitName} />,
        <Link key="sheet" to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }}>
          {t('go.worksheet')}
        </Link>,
      ]}
    >
      <PresentRound assessment={assessment} />
      <ClosedRounds assessment={assessment} rubric={rubric} />
    </Page>
  );
}

function PresentRound({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation('review');
  const { data: unit } = useSuspenseQuery(unitQuery(assessment.unitId));
  const { me, place } = useOwnLayer(assessment, unit);
  return (
    <Panel title={t('rounds.present', { round: assessment.round })}>
      {me.may('assessment.close_round', place) ? (
        <CloseRoundForm key={assessment.round} assessment={assessment} />
      ) : (
        <p>{t('rounds.whoCloses')}</p>
      )}
    </Panel>
  );
}

function ClosedRounds({ assessment, rubric }: Assessed) {
  const { t } = useTranslation('review');
  const { data: rounds, error, refetch } = useQuery(roundsQuery(assessment.id));
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!rounds) return <Loading />;
  if (rounds.length === 0) {
    return (
      <Empty title={t('rounds.none')}>
        <p>{t('rounds.noneHint')}</p>
      </Empty>
    );
  }
  return rounds.map((round) => (
    <ClosedRoundPanel key={round.round} assessment={assessment} root={rubric.root.code} closed={round} />
  ));
}
