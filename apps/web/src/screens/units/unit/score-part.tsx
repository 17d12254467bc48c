import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Layer, scoreQuery } from '../../../api/assessments';
import { type Target } from '../../../api/programmes';
import { Loading } from '../../../app/shell/fallbacks';
import { Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty, Status } from '../../../parts/page/status';
import { Points } from '../../../parts/points';
import { type Assessed } from '../../../parts/score/assessed';
import { lastLayer, layersOf } from '../../../parts/score/layers';
import { LayerField } from '../../../parts/score/side-fields';
import { useFormat } from '../../../text/format';
import { Minimums } from '../../assessments/assessment/score/minimums';
import { Pictures } from '../../assessments/assessment/score/pictures';
import { Requirements } from '../../assessments/assessment/score/requirements';
import classes from './unit.module.css';

interface ScorePartProps extends Assessed {
  readonly layer?: Layer;
}

/** What a unit has reached, and what WBK and WBBM still need. */
export function ScorePart({ layer: asked, assessment, rubric }: ScorePartProps) {
  const { t } = useTranslation(['unit', 'common']);
  const layers = layersOf(assessment);
  const layer = asked && layers.includes(asked) ? asked : lastLayer(assessment);
  const of = { assessmentId: assessment.id, layer };
  const { data: score, error, refetch } = useQuery({ ...scoreQuery(of), enabled: layers.length > 0 });
  if (layers.length === 0) {
    return (
      <Panel title={t('score')}>
        <Empty title={t('noScore.title')}>
          <p>{t('noScore.body')}</p>
        </Empty>
      </Panel>
    );
  }
  if (!score) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  const other = assessment.target === 'wbk' ? 'wbbm' : 'wbk';
  const needs = (target: Target) => (
    <>
      <Minimums {...{ score, of, target, rubric }} />
      <Requirements {...{ assessment, rubric, score, target }} />
    </>
  );
  return (
    <>
      <Now assessment={assessment} layer={layer} />
      <Pictures assessment={assessment} rubric={rubric} />
      <div className={classes.stack}>{needs(assessment.target)}</div>
      <details className={classes.fold}>
        <summary>{t('needs', { target: t(`common:target.${other}`) })}</summary>
        <div className={classes.stack}>{needs(other)}</div>
      </details>
    </>
  );
}

interface NowProps extends Pick<Assessed, 'assessment'> {
  readonly layer: Layer;
}

function Now({ assessment, layer }: NowProps) {
  const { t } = useTranslation(['unit', 'common']);
  const format = useFormat();
  const navigate = useNavigate({ from: '/units/$unitId' });
  const score = assessment.scores.find((one) => one.layer === layer);
  if (!score) return null;
  const { total, verdict, answered, questions, submittedAt } = score;
  return (
    <Panel title={t('score')}>
      <div className={classes.score}>
        <LayerField
          label={t('layer')}
          layers={layersOf(assessment)}
          value={layer}
          onChange={(next) => void navigate({ search: (present) => ({ ...present, layer: next }) })}
        />
        <span className={classes.total}>
          <Points value={total} why={{ assessmentId: assessment.id, layer, code: 'TOTAL' }} />
        </span>
        <Status tone={verdict === 'none' ? 'warn' : 'good'}>{t(`common:verdict.${verdict}`)}</Status>
      </div>
      <p className={classes.quiet}>
        {t('answered', { answered: format.number(answered), questions: format.number(questions) })}.{' '}
        {submittedAt ? t('submitted', { at: format.instant(submittedAt) }) : t('draft')}
      </p>
    </Panel>
  );
}
