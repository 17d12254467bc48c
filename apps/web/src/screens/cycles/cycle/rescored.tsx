import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scoredVersionsQuery } from '../../../api/profiles';
import { Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { useFormat } from '../../../text/format';
import classes from '../cycles.module.css';

const lookAgainMs = 2_000;

interface RescoredProps {
  readonly cycleId: string;
  /** Of the rules in force. */
  readonly version: number;
}

/** How many assessments are scored by the rules in force; looked at again until all are. */
export function Rescored({ cycleId, version }: RescoredProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const isBehind = (versions: readonly number[] = []) => versions.some((scoredBy) => scoredBy < version);
  const { data, error, refetch } = useQuery({
    ...scoredVersionsQuery(cycleId),
    refetchInterval: ({ state }) => isBehind(state.data) && lookAgainMs,
  });
  if (!data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  const done = data.filter((scoredBy) => scoredBy >= version).length;
  return (
    <Panel title={t('cycle.rescored')}>
      <p className={classes.plain} role="status">
        {data.length === 0
          ? t('cycle.noneScored')
          : t('cycle.rescoredOf', { done: format.number(done), all: format.number(data.length) })}{' '}
        {isBehind(data) && t('cycle.rescoring')}
      </p>
      {data.length > 0 && <Progress value={(100 * done) / data.length} aria-label={t('cycle.rescored')} />}
    </Panel>
  );
}
