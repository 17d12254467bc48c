import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentsQuery } from '../../../../api/assessments';
import { Empty } from '../../../../parts/page/status';
import { PrintButton } from '../../../../parts/page/print-button';
import { AssessmentPage } from '../../../../parts/score/assessment-page';
import { type Assessed, WithAssessment } from '../../../../parts/score/assessed';
import { Compared } from './compared';
import { type ComparisonSearch } from './search';
import { SideFields } from './side-fields';
import { isSameSide, sidesOf } from './sides';

const route = getRouteApi('/assessments/$assessmentId/comparison');

/** Two layers, rounds or years of a unit beside each other. */
export function ComparisonScreen() {
  const { assessmentId } = route.useParams();
  return <WithAssessment id={assessmentId}>{(assessed) => <ComparisonPage {...assessed} />}</WithAssessment>;
}

function ComparisonPage({ assessment, rubric }: Assessed) {
  const { t } = useTranslation('score');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: assessments = [assessment] } = useInfiniteQuery(
    assessmentsQuery({ unitId: assessment.unitId }),
  );
  const other = assessments.find(({ id }) => id === search.with) ?? assessment;
  const { left, right } = sidesOf(assessment, other, search);
  const set = (change: ComparisonSearch) =>
    void navigate({ search: (present) => ({ ...present, ...change }), replace: true, resetScroll: false });
  return (
    <AssessmentPage
      assessment={assessment}
      title={t('comparison.title')}
      above="score"
      actions={<PrintButton />}
    >
      <SideFields
        assessment={assessment}
        other={other}
        assessments={assessments}
        left={left}
        right={right}
        onChange={set}
      />
      {isSameSide(left, right) ? (
        <Empty title={t('comparison.same')} />
      ) : (
        <Compared
          left={left}
          right={right}
          rubric={rubric}
          showsAll={search.all === true}
          onShowAll={(all) => set({ all: all || undefined })}
        />
      )}
    </AssessmentPage>
  );
}
