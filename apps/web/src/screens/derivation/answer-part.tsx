import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type Rubric } from '@zi/rubric';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Answer, type Layer } from '../../api/assessments';
import { downloadUrl, evidenceFileQuery } from '../../api/evidence';
import { isProblem } from '../../api/problem';
import { ActorName } from '../../parts/names';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { answerText } from '../../parts/score/answer-text';
import { Facts } from '../../parts/score/facts';
import { useFormat } from '../../text/format';
import { usePreference } from '../../text/preference';
import classes from './derivation.module.css';

interface AnswerPartProps {
  readonly answer: Answer | null;
  readonly rubric: Rubric;
  readonly layer: Layer;
}

/** The answer behind a question: what, by whom, when, with which note and files. */
export function AnswerPart({ answer, rubric, layer }: AnswerPartProps) {
  const { t } = useTranslation(['score', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  if (!answer) return <p>{t('why.blank')}</p>;
  const [kind, id = ''] = answer.author.split(':');
  return (
    <div className={classes.body}>
      <p className={classes.answer}>{answerText(rubric, answer, language) ?? t('why.blank')}</p>
      <Facts
        of={[
          [
            t('why.author'),
            kind === 'survey' ? (
              <Link key="survey" to="/surveys/$surveyId" params={{ surveyId: id }}>
                {t('why.survey')}
              </Link>
            ) : (
              <ActorName key="actor" actor={answer.author} layer={layer} />
            ),
          ],
          [t('why.at'), format.instant(answer.answeredAt)],
        ]}
      />
      {answer.note !== null && (
        <div>
          <p className={classes.quiet}>{t('why.note')}</p>
          <p className={classes.note}>{answer.note}</p>
        </div>
      )}
      <div>
        <p className={classes.quiet}>{t('why.evidence')}</p>
        {answer.evidenceIds.length === 0 && <p>{t('why.noEvidence')}</p>}
        <ul className={classes.files}>
          {answer.evidenceIds.map((file) => (
            <li key={file}>
              <EvidenceFile id={file} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function EvidenceFile({ id }: { readonly id: string }) {
  const { t } = useTranslation(['score', 'common']);
  const { data, error } = useQuery(evidenceFileQuery(id));
  const open = useMutation({
    mutationFn: async () => window.open(await downloadUrl(id), '_blank', 'noopener'),
  });
  if (isProblem(error, 'not_found', 'forbidden')) return <Text c="dimmed">{t('why.hiddenFile')}</Text>;
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return <>{t('common:state.loading')}</>;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={open.isPending}
        onClick={() => open.mutate()}
        aria-label={t('why.openFile', { name: data.filename })}
        className={classes.file}
      >
        {data.filename}
      </Button>
      <ProblemNotice problem={open.error} />
    </>
  );
}
