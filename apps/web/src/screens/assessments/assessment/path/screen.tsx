import { Button, CopyButton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AssessmentPage } from '../../../../parts/score/assessment-page';
import { type Assessed, WithAssessment } from '../../../../parts/score/assessed';
import { layersOf } from '../../../../parts/score/layers';
import shared from '../../../../parts/score/score.module.css';
import { LayerField, TargetField } from '../../../../parts/score/side-fields';
import { PlanPanel } from './plan-panel';
import { usePath } from './use-path';
import { WhatIf } from './what-if';

const route = getRouteApi('/assessments/$assessmentId/path');

/** What gets a unit to a predicate: the cheapest ways found, and a trial of any answers beside them. */
export function PathScreen() {
  const { assessmentId } = route.useParams();
  return <WithAssessment id={assessmentId}>{(assessed) => <PathPage {...assessed} />}</WithAssessment>;
}

function PathPage({ assessment, rubric }: Assessed) {
  const { t } = useTranslation(['score', 'common']);
  const path = usePath(assessment);
  const layers = layersOf(assessment);
  return (
    <AssessmentPage
      assessment={assessment}
      title={t('path.title', { target: t(`common:target.${path.target}`) })}
      about={t('path.about')}
      above="score"
      actions={
        <CopyButton value={window.location.href}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('common:action.copied') : t('go.copyLink')}
            </Button>
          )}
        </CopyButton>
      }
    >
      <div className={shared.fields}>
        <TargetField value={path.target} onChange={(target) => path.set({ target })} />
        <LayerField
          label={t('field.layer')}
          layers={layers}
          value={path.layer}
          onChange={(layer) => path.set({ layer, changes: undefined })}
        />
      </div>
      <div className={shared.side}>
        <PlanPanel assessment={assessment} rubric={rubric} path={path} />
        <WhatIf assessment={assessment} rubric={rubric} path={path} />
      </div>
    </AssessmentPage>
  );
}
