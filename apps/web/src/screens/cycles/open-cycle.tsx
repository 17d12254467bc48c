import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type Cycle, openCycle } from '../../api/cycles';
import { type RubricVersion, rubricQuery } from '../../api/rubrics';
import { DayField } from '../../parts/field/day-field';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { CommandForm } from '../../parts/form/command-form';
import form from '../../parts/form/form.module.css';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { keyIn, keyText } from '../../parts/rubric/rubric-key';
import { type CycleDraft, cycleFlaws } from './cycle-draft';
import classes from './cycles.module.css';
import { RuleFields } from './rule-fields';

interface OpenCycleProps {
  readonly proposed: CycleDraft;
  readonly published: readonly RubricVersion[];
  readonly onClose: () => void;
  readonly onDone: (cycle: Cycle) => void;
}

export function OpenCycle({ proposed, published, onClose, onDone }: OpenCycleProps) {
  const { t } = useTranslation('admin');
  const { values, flaws, set, sending } = useDraft<CycleDraft, keyof CycleDraft>(proposed, cycleFlaws);
  const command = useCommand(openCycle, {
    changes: [['cycles']],
    onDone: (cycle) => {
      onClose();
      onDone(cycle);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={t('cycles.open')}
      command={command}
      conflict={t('cycles.conflict')}
      submit={t('cycles.open')}
      onClose={onClose}
      onSubmit={sending(({ year, rubric, opensOn, closesOn, settings }) => {
        const { id, version } = keyIn(rubric ?? '');
        command.run({
          ...{ year: Number(year), rubricId: id, rubricVersion: version, settings },
          ...{ opensOn: opensOn ?? '', closesOn: closesOn ?? '' },
        });
      })}
    >
      <div className={form.fields}>
        <NumberInput
          label={t('cycles.year')}
          withAsterisk
          allowDecimal={false}
          value={values.year}
          onChange={(year) => set({ year })}
          error={flaw('year')}
        />
        <Select
          label={t('cycles.rubric')}
          withAsterisk
          allowDeselect={false}
          data={published.map((rubric) => ({
            value: keyText(rubric),
            label: `${rubric.regulation} · ${rubric.version}`,
          }))}
          value={values.rubric}
          onChange={(rubric) => set({ rubric, settings: {} })}
          error={flaw('rubric')}
        />
        <DayField
          label={t('cycles.opensOn')}
          withAsterisk
          value={values.opensOn}
          onChange={(opensOn) => set({ opensOn })}
          error={flaw('opensOn')}
        />
        <DayField
          label={t('cycles.closesOn')}
          withAsterisk
          value={values.closesOn}
          onChange={(closesOn) => set({ closesOn })}
          error={flaw('closesOn')}
        />
      </div>
      <h3 className={classes.plain}>{t('cycles.rulesTitle')}</h3>
      <p className={classes.plain}>{t('cycles.rulesAbout')}</p>
      {values.rubric !== null && (
        <CycleRules
          rubric={values.rubric}
          chosen={values.settings}
          onChange={(settings) => set({ settings })}
        />
      )}
    </CommandForm>
  );
}

interface CycleRulesProps {
  readonly rubric: string;
  readonly chosen: CycleDraft['settings'];
  readonly onChange: (chosen: CycleDraft['settings']) => void;
}

function CycleRules({ rubric, ...fields }: CycleRulesProps) {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery(rubricQuery(keyIn(rubric)));
  if (data) return <RuleFields rubric={data} {...fields} />;
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return <p role="status">{t('state.loading')}</p>;
}
