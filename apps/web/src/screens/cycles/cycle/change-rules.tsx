import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Rubric } from '@zi/rubric';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { type Cycle } from '../../../api/cycles';
import { isProblem } from '../../../api/problem';
import {
  type Profile,
  type ProfileSettings,
  changeProfile,
  scoredVersionsQuery,
} from '../../../api/profiles';
import { type Flaw, flawsOf, textFlaw } from '../../../parts/field/checks';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import form from '../../../parts/form/form.module.css';
import { WhyField } from '../../../parts/form/why-form';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import classes from '../cycles.module.css';
import { RuleFields } from '../rule-fields';
import { type RuleChange, changedRules } from '../rules';
import { Changes } from './changes';

interface Draft {
  /** Only what was chosen here: what somebody else changes meanwhile stays changed. */
  readonly chosen: ProfileSettings;
  readonly why: string;
}

interface ChangeRulesProps {
  readonly cycle: Cycle;
  readonly rubric: Rubric;
  readonly inForce: Pick<Profile, 'version' | 'settings'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Other rules for a cycle: chosen first, then looked at together with what follows from them, then sent. */
export function ChangeRules({ cycle, rubric, inForce, onClose, onDone }: ChangeRulesProps) {
  const { t } = useTranslation(['admin', 'common']);
  const [isChosen, setChosen] = useState(false);
  const settingsWith = (chosen: ProfileSettings) => ({ ...inForce.settings, ...chosen });
  const changesOf = ({ chosen }: Draft) => changedRules(inForce.settings, settingsWith(chosen));
  const required: Flaw = { kind: 'required' };
  const check = (draft: Draft) =>
    flawsOf({ why: textFlaw(draft.why, 500), chosen: changesOf(draft).length > 0 ? undefined : required });
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>({ chosen: {}, why: '' }, check);
  const command = useChangeRules(cycle.id, () => {
    onClose();
    onDone();
  });
  const flaw = useFlaw(flaws, command.problem);
  if (isChosen) {
    return (
      <Confirm
        cycleId={cycle.id}
        rubric={rubric}
        changes={changesOf(values)}
        why={values.why}
        command={command}
        onBack={() => setChosen(false)}
        onConfirm={() =>
          command.run({
            cycleId: cycle.id,
            version: inForce.version,
            settings: settingsWith(values.chosen),
            why: values.why,
          })
        }
      />
    );
  }
  return (
    <form
      className={form.form}
      aria-label={t('cycle.changeTitle', { year: String(cycle.year) })}
      noValidate
      onSubmit={sending(() => setChosen(true))}
    >
      <RuleFields
        rubric={rubric}
        inForce={inForce.settings}
        chosen={values.chosen}
        onChange={(chosen) => set({ chosen })}
      />
      <WhyField value={values.why} onChange={(why) => set({ why })} error={flaw('why')} />
      <div role="alert">{flaws?.chosen && <p className={classes.flaw}>{t('cycle.same')}</p>}</div>
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button type="submit">{t('cycle.review')}</Button>
      </Group>
    </form>
  );
}

/** Reads the rules again when somebody else has changed them, so that what is sent next is based on theirs. */
function useChangeRules(cycleId: string, onDone: () => void) {
  const client = useQueryClient();
  const send: typeof changeProfile = (change, key) =>
    changeProfile(change, key).catch(async (problem: unknown) => {
      if (isProblem(problem, 'stale_version')) {
        await client.invalidateQueries({ queryKey: ['cycles', cycleId, 'profiles'] });
      }
      throw problem;
    });
  return useCommand(send, { changes: [['cycles', cycleId], ['assessments'], ['scores']], onDone });
}

interface ConfirmProps {
  readonly cycleId: string;
  readonly rubric: Rubric;
  readonly changes: readonly RuleChange[];
  readonly why: string;
  readonly command: { readonly problem: unknown; readonly isPending: boolean };
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

function Confirm({ cycleId, rubric, changes, why, command, onBack, onConfirm }: ConfirmProps) {
  const { t } = useTranslation(['admin', 'common']);
  const { data = [] } = useQuery(scoredVersionsQuery(cycleId));
  const refusals: readonly (readonly [Parameters<typeof isProblem>[1], ReactNode])[] = [
    ['stale_version', t('cycle.stale')],
    ['conflict', t('cycle.conflict')],
  ];
  return (
    <div className={form.form}>
      <h3 className={classes.plain}>{t('cycle.changes')}</h3>
      {changes.length > 0 ? <Changes rubric={rubric} changes={changes} /> : <p>{t('cycle.same')}</p>}
      <p className={classes.plain}>
        {t('why.label')}: {why}
      </p>
      <p className={classes.warning}>{t('cycle.warning', { count: data.length })}</p>
      <p className={classes.plain}>{t('cycle.undo')}</p>
      <ProblemNotice problem={command.problem}>
        {refusals.find(([kind]) => isProblem(command.problem, kind))?.[1]}
      </ProblemNotice>
      <Group justify="end" gap="sm">
        <Button variant="default" data-autofocus onClick={onBack}>
          {t('common:action.back')}
        </Button>
        <Button color="red" loading={command.isPending} onClick={onConfirm}>
          {t('cycle.submit')}
        </Button>
      </Group>
    </div>
  );
}
