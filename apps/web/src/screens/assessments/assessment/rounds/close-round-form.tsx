import { Alert, List, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment } from '../../../../api/assessments';
import { useCommand } from '../../../../api/command';
import { isProblem } from '../../../../api/problem';
import { closeRound } from '../../../../api/rounds';
import { ConfirmButton } from '../../../../parts/confirm-button';
import { ProblemNotice } from '../../../../parts/page/problem-notice';

const mostReason = 2000;

/** Closes the present round: says first what it does, and whether the unit is ready for it. */
export function CloseRoundForm({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation('review');
  const [why, write] = useState('');
  const { run, isPending, problem } = useCommand(closeRound, {
    changes: [['assessments'], ['rounds', assessment.id], ['answers'], ['scores'], ['notes'], ['duties']],
  });
  const { id, round, version, scores } = assessment;
  const isSubmitted = scores.some(({ layer, submittedAt }) => layer === 'self' && submittedAt !== null);
  const unfinished = scores.filter(({ submittedAt }) => submittedAt === null);
  return (
    <>
      <p>{t('rounds.does', { next: round + 1 })}</p>
      <List size="sm">
        <List.Item>{t('rounds.doesFreeze', { round })}</List.Item>
        <List.Item>{t('rounds.doesOpen', { next: round + 1 })}</List.Item>
        <List.Item>{t('rounds.doesKeep')}</List.Item>
      </List>
      {!isSubmitted && (
        <Alert color="yellow" variant="light" title={t('rounds.notReady')}>
          {t('rounds.notReadyHint')}
        </Alert>
      )}
      <Textarea
        label={t('rounds.reason')}
        description={t('rounds.reasonHint')}
        value={why}
        maxLength={mostReason}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <ProblemNotice problem={problem}>
        {isProblem(problem, 'stale_version')
          ? t('rounds.stale')
          : isProblem(problem, 'conflict')
            ? t('rounds.refused')
            : undefined}
      </ProblemNotice>
      <div>
        <ConfirmButton
          color="red"
          disabled={!isSubmitted}
          loading={isPending}
          question={
            <>
              <p>{t('rounds.ask', { round })}</p>
              {unfinished.length > 0 && <p>{t('rounds.unfinished', { count: unfinished.length })}</p>}
            </>
          }
          onConfirm={() => run({ id, version, why: why.trim() || null })}
        >
          {t('rounds.close', { round })}
        </ConfirmButton>
      </div>
    </>
  );
}
