import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type Unit, changeUnit } from '../../api/units';
import { flawsOf, textFlaw } from '../../parts/field/checks';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { CommandForm } from '../../parts/form/command-form';
import classes from '../../parts/form/form.module.css';
import { WhyField } from '../../parts/form/why-form';
import { UnitFields, type UnitDraft, unitFlaws } from './unit-fields';

interface Draft extends UnitDraft {
  readonly why: string;
}

const check = (draft: Draft) => flawsOf({ ...unitFlaws(draft), why: textFlaw(draft.why, 500) });

export interface UnitFormProps {
  readonly unit: Unit;
  readonly onClose: () => void;
  readonly onDone: (unit: string) => void;
}

export function ChangeUnit({ unit, onClose, onDone }: UnitFormProps) {
  const { t } = useTranslation('admin');
  const { id, version, code, name, kind } = unit;
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>({ code, name, kind, why: '' }, check);
  const command = useCommand(changeUnit, {
    changes: [['units']],
    onDone: (changed) => {
      onClose();
      onDone(changed.name);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={t('units.change')}
      command={command}
      conflict={t('units.conflict')}
      onClose={onClose}
      onSubmit={sending((draft) => command.run({ id, version, ...draft, kind: draft.kind ?? kind }))}
    >
      <div className={classes.fields}>
        <UnitFields values={values} set={set} flaw={flaw} />
      </div>
      <WhyField value={values.why} onChange={(why) => set({ why })} error={flaw('why')} />
    </CommandForm>
  );
}
