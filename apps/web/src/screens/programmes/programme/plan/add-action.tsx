import { type Place } from '@zi/access';
import { areas } from '@zi/contracts';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Area, addAction } from '../../../../api/actions';
import { useCommand } from '../../../../api/command';
import { isProblem } from '../../../../api/problem';
import { useMe } from '../../../../api/session';
import { choiceFlaw, flawsOf, numberFlaw, textFlaw } from '../../../../parts/field/checks';
import { DayField } from '../../../../parts/field/day-field';
import { PersonField } from '../../../../parts/field/person-field';
import { useDraft } from '../../../../parts/field/use-draft';
import { useFlaw } from '../../../../parts/field/use-flaw';
import { NumberField } from '../../../../parts/field/number-field';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import classes from '../programme.module.css';
import { type ActionDraft } from './search';

interface Draft {
  readonly area: Area | null;
  readonly title: string;
  readonly indicator: string;
  readonly target: number | string;
  readonly dueOn: string | null;
  readonly personId: string | null;
}

const blank: Draft = { area: null, title: '', indicator: '', target: '', dueOn: null, personId: null };

const check = ({ area, title, indicator, target, dueOn, personId }: Draft) =>
  flawsOf({
    area: choiceFlaw(area),
    title: textFlaw(title, 300),
    indicator: textFlaw(indicator, 300),
    target: numberFlaw(target, { min: 0, max: 1e9, above: true }),
    dueOn: choiceFlaw(dueOn),
    personId: choiceFlaw(personId),
  });

const filled = ({ area, dueOn, personId, target, ...texts }: Draft) => ({
  ...texts,
  ...{ area: area ?? 'MP', dueOn: dueOn ?? '', personId: personId ?? '', target: Number(target) },
});

/** An area that is not one's own is left to be chosen. */
const begun = (own: readonly Area[], { area, ...draft }: ActionDraft = {}): Draft => ({
  ...{ ...blank, ...draft },
  area: own.find((one) => one === area || own.length === 1) ?? null,
});

interface AddActionProps {
  readonly programmeId: string;
  readonly place: Place;
  readonly draft?: ActionDraft;
  readonly onClose: () => void;
}

export function AddAction({ programmeId, place, draft, onClose }: AddActionProps) {
  const { t } = useTranslation(['programme', 'common']);
  const me = useMe();
  const own = areas.filter((area) => me.may('action.write', { ...place, area }));
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>(begun(own, draft), check);
  const { run, problem, isPending } = useCommand(addAction, {
    changes: [['actions'], ['programmes']],
    onDone: onClose,
  });
  const flaw = useFlaw(flaws, problem);
  return (
    <form
      aria-label={t('plan.add')}
      noValidate
      className={classes.form}
      onSubmit={sending((action) => run({ programmeId, ...filled(action) }))}
    >
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          label={t('plan.action')}
          withAsterisk
          autoFocus
          value={values.title}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          error={flaw('title')}
        />
        <Select
          label={t('plan.area')}
          withAsterisk
          data={own.map((value) => ({ value, label: t(`common:area.${value}`) }))}
          value={values.area}
          onChange={(area) => set({ area })}
          error={flaw('area')}
        />
        <PersonField
          label={t('plan.person')}
          withAsterisk
          value={values.personId}
          onChange={(personId) => set({ personId })}
          error={flaw('personId')}
        />
        <TextInput
          className={classes.wide}
          label={t('plan.indicator')}
          withAsterisk
          value={values.indicator}
          onChange={({ currentTarget }) => set({ indicator: currentTarget.value })}
          error={flaw('indicator')}
        />
        <NumberField
          label={t('plan.target')}
          description={t('plan.targetHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          withAsterisk
          decimalScale={3}
          allowNegative={false}
          value={values.target}
          onChange={(target) => set({ target })}
          error={flaw('target')}
        />
        <DayField
          label={t('plan.dueOn')}
          withAsterisk
          value={values.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={flaw('dueOn')}
        />
      </div>
      <ProblemNotice problem={problem}>
        {isProblem(problem, 'conflict') ? t('plan.conflict') : undefined}
      </ProblemNotice>
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {t('common:action.save')}
        </Button>
      </Group>
    </form>
  );
}
