import { Button, Checkbox, Group, Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Plan, planQuery } from '../../../../api/scores';
import { Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { type Assessed } from '../../../../parts/score/assessed';
import shared from '../../../../parts/score/score.module.css';
import { Limits } from './limits';
import classes from './path.module.css';
import { RaiseSet } from './raise-set';
import { type Path } from './use-path';

interface PlanPanelProps extends Assessed {
  readonly path: Path;
}

/** The cheapest sets of raised answers that reach the target, and what keeps it out of reach. */
export function PlanPanel({ assessment, rubric, path }: PlanPanelProps) {
  const { t } = useTranslation(['score', 'common']);
  const { layer, target, costs, frozen, assume } = path;
  const wish = { assessmentId: assessment.id, layer, target, costs, frozen, assumeIndices: assume };
  const { data, error, refetch, isFetching } = useQuery({
    ...planQuery(wish, assessment.version),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title={t('path.planTitle')}>
      <Checkbox
        label={t('path.assume')}
        checked={assume}
        onChange={({ currentTarget }) => path.set({ assume: currentTarget.checked || undefined })}
      />
      <Frozen path={path} />
      <div role="status" className={shared.plain}>
        {isFetching && (
          <Group gap="xs" wrap="nowrap">
            <Loader aria-hidden /> {t('path.searching')}
          </Group>
        )}
      </div>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      {data && !error && (
        <div className={shared.stack} aria-busy={isFetching}>
          <Limits plan={data} rubric={rubric} />
          <Sets plan={data} assessment={assessment} rubric={rubric} path={path} />
        </div>
      )}
    </Panel>
  );
}

function Sets({ plan, assessment, rubric, path }: PlanPanelProps & { readonly plan: Plan }) {
  const { t } = useTranslation(['score', 'common']);
  const target = t(`common:target.${plan.target}`);
  if (plan.sets.length === 0) return <p className={shared.plain}>{t('path.none', { target })}</p>;
  if (plan.sets[0]!.raises.length === 0) {
    const isShort = plan.indices.some(({ met }) => !met);
    return <p className={shared.plain}>{t(isShort ? 'path.reachedIf' : 'path.reached', { target })}</p>;
  }
  return plan.sets.map((set, index) => (
    <RaiseSet
      key={set.raises.map(({ code, to }) => `${code} ${JSON.stringify(to)}`).join()}
      set={set}
      number={index + 1}
      assessment={assessment}
      rubric={rubric}
      path={path}
    />
  ));
}

function Frozen({ path: { frozen, costs, unfreeze, set } }: { readonly path: Path }) {
  const { t } = useTranslation('score');
  const isPriced = Object.keys(costs).length > 0;
  if (frozen.length === 0 && !isPriced) return null;
  return (
    <div className={classes.chips}>
      {frozen.length > 0 && <span className={shared.quiet}>{t('path.frozen')}</span>}
      {frozen.map((code) => (
        <Button
          key={code}
          size="compact-sm"
          variant="default"
          aria-label={t('path.unfreeze', { code })}
          onClick={() => unfreeze(code)}
        >
          {code} ×
        </Button>
      ))}
      {isPriced && (
        <Button size="compact-sm" variant="subtle" onClick={() => set({ costs: undefined })}>
          {t('path.resetCosts')}
        </Button>
      )}
    </div>
  );
}
