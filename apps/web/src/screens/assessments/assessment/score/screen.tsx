import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type LayerKey, scoreQuery } from '../../../../api/assessments';
import { Loading } from '../../../../app/shell/fallbacks';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { PrintButton } from '../../../../parts/page/print-button';
import { AssessmentPage } from '../../../../parts/score/assessment-page';
import { type Assessed, WithAssessment } from '../../../../parts/score/assessed';
import { lastLayer, layersOf } from '../../../../parts/score/layers';
import shared from '../../../../parts/score/score.module.css';
import { LayerField, RoundField, TargetField } from '../../../../parts/score/side-fields';
import { History } from './history';
import { Minimums } from './minimums';
import { Pictures } from './pictures';
import { Requirements } from './requirements';
import { type ScoreSearch } from './search';
import { Total } from './total';
import { Tree } from './tree';

const route = getRouteApi('/assessments/$assessmentId/score');

/** The score of a layer, minimum by minimum, and how it came to be. */
export function ScoreScreen() {
  const { assessmentId } = route.useParams();
  return <WithAssessment id={assessmentId}>{(assessed) => <ScorePage {...assessed} />}</WithAssessment>;
}

function ScorePage({ assessment, rubric }: Assessed) {
  const { t } = useTranslation('score');
  const params = { assessmentId: assessment.id };
  return (
    <AssessmentPage
      assessment={assessment}
      title={t('screen.title')}
      above="worksheet"
      actions={
        <>
          <PrintButton />
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/assessments/$assessmentId/comparison" params={params} {...props} />
            )}
          >
            {t('go.comparison')}
          </Button>
          <Button
            renderRoot={(props) => <Link to="/assessments/$assessmentId/path" params={params} {...props} />}
          >
            {t('go.path')}
          </Button>
        </>
      }
    >
      <ScoreParts assessment={assessment} rubric={rubric} />
    </AssessmentPage>
  );
}

function ScoreParts({ assessment, rubric }: Assessed) {
  const { t } = useTranslation('score');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const layer = search.layer ?? lastLayer(assessment);
  const target = search.target ?? assessment.target;
  const of: LayerKey = { assessmentId: assessment.id, layer, round: search.round };
  const { data: score, error, refetch } = useQuery(scoreQuery(of));
  const set = (change: ScoreSearch) =>
    void navigate({ search: (present) => ({ ...present, ...change }), replace: true, resetScroll: false });
  return (
    <>
      <div className={shared.controls}>
        <LayerField
          label={t('field.layer')}
          layers={layersOf(assessment)}
          value={layer}
          onChange={(next) => set({ layer: next })}
        />
        <RoundField assessmentId={assessment.id} value={search.round} onChange={(round) => set({ round })} />
        <TargetField value={target} onChange={(next) => set({ target: next })} />
      </div>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      {!score && !error && <Loading />}
      {score && (
        <>
          <Total score={score} of={of} root={rubric.root.code} questions={rubric.questions.length} />
          <Minimums score={score} of={of} target={target} rubric={rubric} />
          <Requirements assessment={assessment} rubric={rubric} score={score} target={target} />
          <Pictures assessment={assessment} rubric={rubric} />
          <Tree rubric={rubric} score={score} of={of} />
          <History of={of} />
        </>
      )}
    </>
  );
}
