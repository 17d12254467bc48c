import { Button, Group, Progress, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, realiseAction } from '../../../../api/actions';
import { useCommand } from '../../../../api/command';
import { isProblem } from '../../../../api/problem';
import { flawsOf, numberFlaw, optionalTextFlaw } from '../../../../parts/field/checks';
import { useDraft } from '../../../../parts/field/use-draft';
import { useFlaw } from '../../../../parts/field/use-flaw';
import { NumberField } from '../../../../parts/field/number-field';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { useFormat } from '../../../../text/format';
import { percentOf } from './action-state';
import classes from './plan.module.css';

interface RealisationProps {
  readonly action: Action;
  readonly mayRecord: boolean;
}

/** What an action has reached; who may records it in its place. */
export function Realisation({ action, mayRecord }: RealisationProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { realisation, target, title } = action;
  const label =
    realisation === null
      ? t('plan.notRealised')
      : t('plan.reachedOf', { reached: format.quantity(realisation), target: format.quantity(target) });
  if (isOpen) return <RealisationForm action={action} onClose={close} />;
  return (
    <div className={classes.realisation}>
      <span>{label}</span>
      <Progress value={percentOf(action)} aria-label={`${title}: ${label}`} />
      {mayRecord && (
        <Button
          className={classes.record}
          size="compact-sm"
          variant="default"
          aria-label={t('plan.recordOf', { title })}
          onClick={open}
        >
          {t('plan.record')}
        </Button>
      )}
    </div>
  );
}

interface Draft {
  readonly realisation: number | string;
  readonly note: string;
}

const check = ({ realisation, note }: Draft) =>
  flawsOf({
    realisation: numberFlaw(realisation, { min: 0, max: 1e9 }),
    note: optionalTextFlaw(note, 2000),
  });

function RealisationForm({ action, onClose }: { readonly action: Action; readonly onClose: () => void }) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const [seen] = useState(action.version);
  const blank: Draft = { realisation: action.realisation ?? '', note: '' };
  const { values, flaws, set, sending } = useDraft(blank, check);
  const { run, problem, isPending } = useCommand(useRealising(), {
    changes: [['actions'], ['programmes']],
    onDone: onClose,
  });
  const flaw = useFlaw(flaws, problem);
  const isStale = isProblem(problem, 'stale_version');
  const onSubmit = sending(({ realisation, note }) =>
    run({
      id: action.id,
      version: isStale ? action.version : seen,
      realisation: Number(realisation),
      note: note.trim() || null,
    }),
  );
  return (
    <form
      className={classes.form}
      aria-label={t('plan.recordOf', { title: action.title })}
      noValidate
      onSubmit={onSubmit}
    >
      <NumberField
        label={t('plan.realisation')}
        decimalScale={3}
        allowNegative={false}
        value={values.realisation}
        onChange={(realisation) => set({ realisation })}
        error={flaw('realisation')}
        autoFocus
      />
      <Textarea
        label={t('plan.note')}
        description={t('common:state.optional')}
        value={values.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        error={flaw('note')}
      />
      <ProblemNotice problem={problem}>
        {isStale
          ? t('plan.stale', { value: format.quantity(action.realisation ?? 0) })
          : conflictOf(problem, t('plan.conflict'))}
      </ProblemNotice>
      <Group gap="xs">
        <Button size="xs" type="submit" loading={isPending}>
          {t('common:action.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** When others were faster, their value is read before the refusal is shown. */
function useRealising(): typeof realiseAction {
  const client = useQueryClient();
  return async (realisation, key) => {
    try {
      return await realiseAction(realisation, key);
    } catch (error) {
      if (isProblem(error, 'stale_version')) await client.invalidateQueries({ queryKey: ['actions'] });
      throw error;
    }
  };
}

const conflictOf = (problem: unknown, sentence: string) =>
  isProblem(problem, 'conflict') ? sentence : undefined;
