import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scoreQuery } from '../../../../api/assessments';
import { scoreTrendQuery } from '../../../../api/scores';
import { AreaRadar } from '../../../../parts/chart/area-radar';
import { ScoreTrend } from '../../../../parts/chart/score-trend';
import { Panel } from '../../../../parts/page/page';
import { type Assessed } from '../../../../parts/score/assessed';
import { layersOf } from '../../../../parts/score/layers';
import { areaPercents } from './area-percent';
import classes from './score.module.css';

/** Areas and totals of every layer that may be read, drawn. */
export function Pictures({ assessment, rubric }: Assessed) {
  const { t } = useTranslation(['score', 'common']);
  const layers = layersOf(assessment);
  const of = (layer: (typeof layers)[number]) => ({ assessmentId: assessment.id, layer });
  const scores = useQueries({ queries: layers.map((layer) => scoreQuery(of(layer))) });
  const trends = useQueries({ queries: layers.map((layer) => scoreTrendQuery(of(layer))) });
  const names = layers.map((layer) => t(`common:layer.${layer}`));
  const percents = scores.map(({ data }) => data && areaPercents(rubric, data.nodes));
  const areas = percents.find((one) => one !== undefined)?.map(({ area }) => area) ?? [];
  const lines = (['wbk', 'wbbm'] as const).flatMap((target) => {
    const total = scores[0]?.data?.minimums.find((one) => one.target === target && one.code === 'total');
    return total ? [{ name: t(`common:target.${target}`), value: Number(total.required.rounded) }] : [];
  });
  return (
    <div className={classes.pictures}>
      <Panel title={t('trend.radar')}>
        <AreaRadar
          areas={areas.map((area) => ({
            area,
            series: names.map((name, index) => ({
              name,
              percent: percents[index]?.find((one) => one.area === area)?.percent ?? null,
            })),
          }))}
        />
      </Panel>
      <Panel title={t('trend.title')}>
        <ScoreTrend
          series={names.map((name, index) => ({
            name,
            points: (trends[index]?.data ?? []).map(({ at, total }) => ({
              at,
              total: Number(total.rounded),
            })),
          }))}
          lines={lines}
        />
      </Panel>
    </div>
  );
}
