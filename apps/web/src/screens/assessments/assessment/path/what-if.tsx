import { useQuery } from '@tanstack/react-query';
import { type Answers } from '@zi/rubric';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answersQuery } from '../../../../api/assessments';
import { Loading } from '../../../../app/shell/fallbacks';
import { Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { type Assessed } from '../../../../parts/score/assessed';
import shared from '../../../../parts/score/score.module.css';
import { ChangeList } from './change-list';
import { Editor } from './editor';
import { Outcome } from './outcome';
import classes from './path.module.css';
import { answersOf, tryOut } from './trial';
import { type Path } from './use-path';

export interface WhatIfProps extends Assessed {
  readonly path: Path;
}

/** Any answers changed in the browser, and what then becomes of total, minimums and predicate. */
export function WhatIf({ assessment, rubric, path }: WhatIfProps) {
  const { t } = useTranslation('score');
  const { data, error, refetch } = useQuery(answersQuery({ assessmentId: assessment.id, layer: path.layer }));
  const answers = useMemo(() => data && answersOf(rubric, data), [data, rubric]);
  return (
    <div className={classes.aside}>
      <Panel title={t('path.whatIf')}>
        <p className={shared.plain}>{t('path.notSaved')}</p>
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
        {answers && <Trial assessment={assessment} rubric={rubric} path={path} answers={answers} />}
        {!answers && !error && <Loading />}
      </Panel>
    </div>
  );
}

function Trial({ assessment, rubric, path, answers }: WhatIfProps & { readonly answers: Answers }) {
  const { settings } = assessment;
  const { changes, target } = path;
  const trial = useMemo(
    () => tryOut({ rubric, settings }, answers, changes, target),
    [rubric, settings, answers, changes, target],
  );
  return (
    <>
      <Outcome trial={trial} target={target} />
      <ChangeList rubric={rubric} path={path} answers={answers} unsound={trial.unsound} />
      <Editor rubric={rubric} path={path} answers={answers} unsound={trial.unsound} />
    </>
  );
}
