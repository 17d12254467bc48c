import { Anchor, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentsQuery } from '../../../../api/assessments';
import { UnitLink } from '../../../../parts/names';
import { Page } from '../../../../parts/page/page';
import { Empty } from '../../../../parts/page/status';
import { type Assessed, WithAssessment } from '../../../../parts/score/assessed';
import { layersOf } from '../../../../parts/score/layers';
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
  const { t } = useTranslation(['score', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: assessments = [assessment] } = useInfiniteQuery(
    assessmentsQuery({ unitId: assessment.unitId }),
  );
  const other = assessments.find(({ id }) => id === search.with) ?? assessment;
  const { left, right } = sidesOf(assessment, other, search);
  const set = (change: ComparisonSearch) =>
    void navigate({ search: (present) => ({ ...present, ...change }), replace: true, resetScroll: false });
  const params = { assessmentId: assessment.id };
  return (
    <Page
      title={t('comparison.title')}
      about={t('about', { unit: assessment.unitName, year: assessment.year })}
      crumbs={[
        <UnitLink key="unit" id={assessment.unitId} name={assessment.unitName} />,
        <Anchor
          key="score"
          inherit
          renderRoot={(props) => <Link to="/assessments/$assessmentId/score" params={params} {...props} />}
        >
          {t('go.score')}
        </Anchor>,
      ]}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('common:action.print')}
        </Button>
      }
    >
      {layersOf(assessment).length === 0 ? (
        <Empty title={t('none.title')}>
          <p>{t('none.body')}</p>
        </Empty>
      ) : (
        <>
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
        </>
      )}
    </Page>
  );
}
