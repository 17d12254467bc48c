import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { UnitLink } from '../../../../parts/names';
import { Page } from '../../../../parts/page/page';
import { Empty } from '../../../../parts/page/status';
import { type Assessed, WithAssessment } from '../../../../parts/score/assessed';
import { lastLayer, layersOf } from '../../../../parts/score/layers';
import shared from '../../../../parts/score/score.module.css';
import { LayerField, RoundField } from '../../../../parts/score/side-fields';
import { Downloads } from './downloads';
import { ImportPanel } from './import-panel';
import { type FilesSearch } from './search';

const route = getRouteApi('/assessments/$assessmentId/files');

/** The worksheet as files: what is taken out, and a filled workbook taken in. */
export function FilesScreen() {
  const { assessmentId } = route.useParams();
  return <WithAssessment id={assessmentId}>{(assessed) => <FilesPage {...assessed} />}</WithAssessment>;
}

function FilesPage({ assessment, rubric }: Assessed) {
  const { t } = useTranslation('review');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const layers = layersOf(assessment);
  const layer = search.layer ?? lastLayer(assessment);
  const set = (change: FilesSearch) =>
    void navigate({ search: (present) => ({ ...present, ...change }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('files.title')}
      about={t('about', { unit: assessment.unitName, year: assessment.year })}
      crumbs={[
        <UnitLink key="unit" id={assessment.unitId} name={assessment.unitName} />,
        <Link key="sheet" to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }}>
          {t('go.worksheet')}
        </Link>,
      ]}
    >
      {layers.length === 0 ? (
        <Empty title={t('files.none')}>
          <p>{t('files.noneHint')}</p>
        </Empty>
      ) : (
        <div className={shared.fields}>
          <LayerField
            label={t('word.layer')}
            layers={layers}
            value={layer}
            onChange={(next) => set({ layer: next })}
          />
          <RoundField
            assessmentId={assessment.id}
            value={search.round}
            onChange={(round) => set({ round })}
          />
        </div>
      )}
      {layers.length > 0 && <Downloads of={{ assessmentId: assessment.id, layer, round: search.round }} />}
      {search.round === undefined && (
        <ImportPanel key={layer} assessment={assessment} rubric={rubric} layer={layer} />
      )}
    </Page>
  );
}
