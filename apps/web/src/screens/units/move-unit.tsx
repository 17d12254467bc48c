import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/session';
import { moveUnit } from '../../api/units';
import { choiceFlaw, flawsOf, textFlaw } from '../../parts/field/checks';
import { UnitField } from '../../parts/field/unit-field';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { CommandForm } from '../../parts/form/command-form';
import { WhyField } from '../../parts/form/why-form';
import { type UnitFormProps } from './change-unit';

interface Draft {
  readonly parentId: string | null;
  readonly why: string;
}

const check = ({ parentId, why }: Draft) =>
  flawsOf({ parentId: choiceFlaw(parentId), why: textFlaw(why, 500) });

export function MoveUnit({ unit: { id, version, parentId }, onClose, onDone }: UnitFormProps) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>({ parentId: null, why: '' }, check);
  const command = useCommand(moveUnit, {
    changes: [['units']],
    onDone: ({ name }) => {
      onClose();
      onDone(name);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={t('units.move')}
      command={command}
      conflict={t('units.conflict')}
      submit={t('units.move')}
      onClose={onClose}
      onSubmit={sending((draft) => command.run({ id, version, ...draft, parentId: draft.parentId ?? '' }))}
    >
      <p>{t('units.moveAbout')}</p>
      <UnitField
        label={t('units.parent')}
        withAsterisk
        among={(other) =>
          !other.path.includes(id) &&
          other.id !== parentId &&
          other.activeUntil === null &&
          me.may('unit.change', { path: other.path, cycleId: null })
        }
        value={values.parentId}
        onChange={(chosen) => set({ parentId: chosen })}
        error={flaw('parentId')}
      />
      <WhyField value={values.why} onChange={(why) => set({ why })} error={flaw('why')} />
    </CommandForm>
  );
}
