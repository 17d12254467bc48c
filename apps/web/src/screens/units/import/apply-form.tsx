import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem';
import { type UnitFile } from '../../../api/units';
import { flawsOf, textFlaw } from '../../../parts/field/checks';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import { WhyField } from '../../../parts/form/why-form';
import { Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Status } from '../../../parts/page/status';
import classes from './import.module.css';
import { type Change } from './rows';
import { type Applying } from './use-apply';

interface ApplyFormProps {
  readonly changes: readonly Change[];
  readonly fileOf: () => UnitFile | null;
  readonly registering: Applying['registering'];
  readonly isBusy: boolean;
  readonly onAgain: () => void;
}

/** Applies what was shown. Why is asked when units change that are registered. */
export function ApplyForm({ changes, fileOf, registering, isBusy, onAgain }: ApplyFormProps) {
  const { t } = useTranslation('admin');
  const { values, flaws, set, sending } = useDraft<{ why: string }, 'why'>({ why: '' }, ({ why }) =>
    flawsOf({ why: changes.length > 0 ? textFlaw(why, 500) : undefined }),
  );
  const flaw = useFlaw(flaws);
  const { problem } = registering;
  const isStale = isProblem(problem, 'conflict', 'invalid');
  return (
    <form
      className={classes.form}
      aria-label={t('import.step')}
      noValidate
      onSubmit={sending(({ why }) => registering.run({ file: fileOf(), changes, why }))}
    >
      {changes.length > 0 && (
        <WhyField value={values.why} onChange={(why) => set({ why })} error={flaw('why')} />
      )}
      <ProblemNotice problem={problem}>{isStale ? t('import.conflict') : undefined}</ProblemNotice>
      <div role="status">
        {registering.isPending && (
          <>
            <Progress value={100} animated aria-label={t('import.registering')} />
            {t('import.registering')}
          </>
        )}
      </div>
      <div className={classes.counts}>
        <Button type="submit" loading={isBusy}>
          {t('import.run')}
        </Button>
        {isStale && (
          <Button variant="default" onClick={onAgain}>
            {t('import.preview')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** How far the units are that change, and which could not. */
export function Progressed({ changing }: { readonly changing: Applying['changing'] }) {
  const { t } = useTranslation(['admin', 'problem']);
  const { isPending, asked, outcomes } = changing;
  const failed = outcomes.filter(({ problem }) => problem);
  if (!isPending && failed.length === 0) return null;
  return (
    <Panel title={t('import.state')}>
      {isPending && (
        <div role="status">
          <Progress
            value={(100 * outcomes.length) / Math.max(1, asked)}
            aria-label={t('import.changing', { count: outcomes.length, of: asked })}
          />
          {t('import.changing', { count: outcomes.length, of: asked })}
        </div>
      )}
      {failed.length > 0 && (
        <p className={classes.plain}>{t('import.notChanged', { count: failed.length })}</p>
      )}
      {failed.map(({ item: { unit }, problem }) => (
        <div key={unit.id}>
          <Status tone="bad">{unit.name}</Status> {problem && t(`problem:${problem.kind}.title`)}
        </div>
      ))}
    </Panel>
  );
}
