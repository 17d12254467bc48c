import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EvidenceFile } from '../../../../api/evidence';
import { Status } from '../../../../parts/page/status';
import { AnswerValue } from '../../parts/answer-value';
import { EvidenceList } from '../../parts/evidence-list';
import { AnswerOrigin, LayerAnswers } from '../../parts/layer-answers';
import { QuestionText } from '../../parts/question-text';
import { EvidencePreview, isShown } from './evidence-preview';
import { type ReviewRow } from './review-rows';
import classes from './review.module.css';
import { type Review } from './use-review';

interface SideProps {
  readonly review: Review;
  readonly row: ReviewRow;
}

const tones = { open: 'quiet', accepted: 'good', lowered: 'warn', changed: 'accent' } as const;

/** The question, what the unit answered, and what it shows for it. */
export function UnitSide({ review, row: { node, judgement, isReturned } }: SideProps) {
  const { t } = useTranslation('review');
  const id = useId();
  const { sheet, unit } = review;
  const answer = unit.get(node.code);
  const others = sheet.others.filter(({ layer }) => layer !== 'self');
  const why = { assessmentId: sheet.assessment.id, layer: 'self' as const, code: node.code };
  return (
    <section className={classes.side} aria-labelledby={id}>
      <QuestionText rubric={sheet.rubric} node={node} id={id} why={why}>
        <Status tone={tones[judgement]}>{t(`review.state.${judgement}`)}</Status>
        {isReturned && <Status tone="warn">{t('review.returned')}</Status>}
      </QuestionText>
      <div className={classes.part}>
        <h3>{t('review.unitAnswer')}</h3>
        <p className={classes.answer}>
          {answer?.value == null ? t('review.blank') : <AnswerValue node={node} value={answer.value} />}
        </p>
        <p className={classes.note}>{answer?.note ?? t('review.noNote')}</p>
        {answer && <AnswerOrigin answer={answer} layer="self" />}
      </div>
      <Evidence files={sheet.files.get(node.code) ?? []} />
      {others.length > 0 && (
        <div className={classes.part}>
          <h3>{t('review.earlier')}</h3>
          <LayerAnswers
            node={node}
            columns={others.map(({ layer, answers }) => ({ layer, answer: answers.get(node.code) }))}
          />
        </div>
      )}
    </section>
  );
}

function Evidence({ files }: { readonly files: readonly EvidenceFile[] }) {
  const { t } = useTranslation('review');
  const [shown, show] = useState<EvidenceFile | null>(null);
  return (
    <div className={classes.part}>
      <h3>{t('review.evidence')}</h3>
      {files.length === 0 && <p className={classes.note}>{t('review.noEvidence')}</p>}
      <EvidenceList
        files={files}
        actionsOf={(file) =>
          isShown(file) && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('review.previewOf', { name: file.filename })}
              aria-expanded={shown?.id === file.id}
              onClick={() => show(shown?.id === file.id ? null : file)}
            >
              {t('review.preview')}
            </Button>
          )
        }
      />
      {shown && <EvidencePreview key={shown.id} file={shown} onClose={() => show(null)} />}
    </div>
  );
}
