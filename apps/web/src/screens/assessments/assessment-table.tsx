import { Anchor } from '@mantine/core';
import { assessorRoles } from '@zi/access';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, type Layer } from '../../api/assessments';
import { pageSize } from '../../api/pages';
import { useMe } from '../../api/session';
import { UnitLink } from '../../parts/names';
import { Empty, Status } from '../../parts/page/status';
import { Points } from '../../parts/points';
import { layers } from '../../parts/score/layers';
import { DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import classes from './assessments.module.css';
import { type AssessmentRow, type OwnDuty } from './rows';

const scoreOf = ({ scores }: Assessment, layer: Layer) => scores.find((score) => score.layer === layer);

/** One row an assessment: where every layer stands, and what is to be done. */
export function AssessmentTable({ rows }: { readonly rows: readonly AssessmentRow[] }) {
  const { t } = useTranslation(['review', 'common']);
  const [most, show] = useState(pageSize);
  const dutyText = useDutyText();
  const layerText = useLayerText();
  const begun = layers.filter((layer) => rows.some(({ assessment }) => scoreOf(assessment, layer)));
  return (
    <DataTable
      caption={t('list.caption')}
      rows={rows.slice(0, most)}
      rowKey={({ assessment }) => assessment.id}
      onMore={rows.length > most ? () => show(most + pageSize) : undefined}
      empty={
        <Empty title={t('list.empty')}>
          <p>{t('list.emptyHint')}</p>
        </Empty>
      }
      columns={[
        {
          title: t('common:word.unit'),
          value: ({ assessment }) => assessment.unitName,
          show: ({ assessment }) => <UnitLink id={assessment.unitId} name={assessment.unitName} />,
        },
        {
          title: t('list.mine'),
          value: ({ duties }) => duties.map(dutyText).join('; '),
          show: (row) => <Tasks row={row} />,
        },
        { title: t('list.target'), value: ({ assessment }) => t(`common:target.${assessment.target}`) },
        { title: t('list.round'), isNumber: true, value: ({ assessment }) => assessment.round },
        ...begun.map((layer) => ({
          title: t(`common:layer.${layer}`),
          value: ({ assessment }: AssessmentRow) => layerText(assessment, layer),
          show: ({ assessment }: AssessmentRow) => <LayerCell assessment={assessment} layer={layer} />,
        })),
      ]}
    />
  );
}

function useDutyText() {
  const { t } = useTranslation('review');
  const format = useFormat();
  return ({ kind, count, dueOn }: OwnDuty): string => {
    const text = t(`list.duty.${kind}`, { count: count ?? 0 });
    return dueOn ? `${text}, ${t('list.due', { day: format.day(dueOn) })}` : text;
  };
}

function useLayerText() {
  const { t } = useTranslation(['review', 'common']);
  return (assessment: Assessment, layer: Layer): string => {
    const score = scoreOf(assessment, layer);
    if (!score) return '';
    const { total, verdict, submittedAt } = score;
    const state = submittedAt ? t('word.submitted') : t('list.notSubmitted');
    return [total.rounded, t(`common:verdict.${verdict}`), t('list.answered', { ...score }), state].join(
      ' · ',
    );
  };
}

function Tasks({ row: { assessment, duties } }: { readonly row: AssessmentRow }) {
  const { t } = useTranslation('review');
  const dutyText = useDutyText();
  const isAssessor = useMe().holds(...assessorRoles);
  const unit = assessment.unitName;
  const params = { assessmentId: assessment.id };
  return (
    <div className={classes.cell}>
      {duties.map((duty) => (
        <span key={duty.kind + String(duty.layer)}>{dutyText(duty)}</span>
      ))}
      {isAssessor ? (
        <Anchor
          inherit
          aria-label={t('list.openReviewOf', { unit })}
          renderRoot={(props) => <Link to="/assessments/$assessmentId/review" params={params} {...props} />}
        >
          {t('list.openReview')}
        </Anchor>
      ) : (
        <Anchor
          inherit
          aria-label={t('list.openSheetOf', { unit })}
          renderRoot={(props) => <Link to="/assessments/$assessmentId" params={params} {...props} />}
        >
          {t('list.openSheet')}
        </Anchor>
      )}
    </div>
  );
}

function LayerCell({ assessment, layer }: { readonly assessment: Assessment; readonly layer: Layer }) {
  const { t } = useTranslation(['review', 'common']);
  const format = useFormat();
  const score = scoreOf(assessment, layer);
  if (!score) return <span className={classes.quiet}>{t('list.notBegun')}</span>;
  const { total, verdict, submittedAt, questions, answered } = score;
  return (
    <div className={classes.cell}>
      <span className={classes.line}>
        <strong>
          <Points value={total} />
        </strong>{' '}
        <Status tone={verdict === 'none' ? 'quiet' : 'good'}>{t(`common:verdict.${verdict}`)}</Status>
      </span>
      <span className={classes.quiet}>
        {submittedAt
          ? t('list.submittedOn', { when: format.instant(submittedAt) })
          : t('list.answered', { answered, questions })}
      </span>
    </div>
  );
}
