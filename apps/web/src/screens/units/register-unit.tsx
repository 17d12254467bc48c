import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/session';
import { registerUnit } from '../../api/units';
import { choiceFlaw, flawsOf } from '../../parts/field/checks';
import { DayField } from '../../parts/field/day-field';
import { UnitField } from '../../parts/field/unit-field';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { CommandForm } from '../../parts/form/command-form';
import classes from '../../parts/form/form.module.css';
import { UnitFields, type UnitDraft, blankUnit, unitFlaws } from './unit-fields';

interface Draft extends UnitDraft {
  readonly parentId: string | null;
  readonly activeFrom: string | null;
}

const check = (draft: Draft) =>
  flawsOf({
    ...unitFlaws(draft),
    parentId: choiceFlaw(draft.parentId),
    activeFrom: choiceFlaw(draft.activeFrom),
  });

interface RegisterUnitProps {
  readonly onClose: () => void;
  readonly onDone: (unit: string) => void;
}

export function RegisterUnit({ onClose, onDone }: RegisterUnitProps) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const blank: Draft = { ...blankUnit, parentId: null, activeFrom: null };
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>(blank, check);
  const command = useCommand(registerUnit, {
    changes: [['units']],
    onDone: ({ name }) => {
      onClose();
      onDone(name);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  const onSubmit = sending(({ kind, activeFrom, ...draft }) =>
    command.run({ ...draft, kind: kind ?? 'technical_unit', activeFrom: activeFrom ?? '' }),
  );
  return (
    <CommandForm
      label={t('units.register')}
      command={command}
      conflict={t('units.conflict')}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <div className={classes.fields}>
        <UnitFields values={values} set={set} flaw={flaw} />
        <UnitField
          label={t('units.parent')}
          withAsterisk
          among={({ path }) => me.may('unit.register', { path, cycleId: null })}
          value={values.parentId}
          onChange={(parentId) => set({ parentId })}
          error={flaw('parentId')}
        />
        <DayField
          label={t('units.activeFrom')}
          withAsterisk
          value={values.activeFrom}
          onChange={(activeFrom) => set({ activeFrom })}
          error={flaw('activeFrom')}
        />
      </div>
    </CommandForm>
  );
}
