import { useQuery } from '@tanstack/react-query';
import { type Rubric } from '@zi/rubric';
import { type ReactNode } from 'react';
import { type Assessment, assessmentQuery } from '../../api/assessments';
import { useChanges } from '../../api/changes';
import { rubricQuery } from '../../api/rubrics';
import { Loading } from '../../app/shell/fallbacks';
import { ProblemNotice } from '../page/problem-notice';

export interface Assessed {
  readonly assessment: Assessment;
  readonly rubric: Rubric;
}

interface WithAssessmentProps {
  readonly id: string;
  readonly children: (assessed: Assessed) => ReactNode;
}

/** An assessment with its rubric ready to compute with, kept up to date while others change it. */
export function WithAssessment({ id, children }: WithAssessmentProps) {
  const assessment = useQuery(assessmentQuery(id));
  const rubric = useQuery({
    ...rubricQuery(assessment.data?.rubric ?? { id: '', version: '' }),
    enabled: assessment.data !== undefined,
  });
  useChanges([assessment.data?.programmeId]);
  if (assessment.data && rubric.data) return children({ assessment: assessment.data, rubric: rubric.data });
  const failed = [assessment, rubric].find(({ error }) => error);
  if (!failed) return <Loading />;
  return <ProblemNotice problem={failed.error} onRetry={() => void failed.refetch()} />;
}
