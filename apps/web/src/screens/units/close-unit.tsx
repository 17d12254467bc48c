import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { closeUnit } from '../../api/units';
import { choiceFlaw, flawsOf, textFlaw } from '../../parts/field/checks';
import { DayField } from '../../parts/field/day-field';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { CommandForm } from '../../parts/form/command-form';
import { WhyField } from '../../parts/form/why-form';
import { useFormat } from '../../text/format';
import { type UnitFormProps } from './change-unit';

interface Draft {
  readonly activeUntil: string | null;
  readonly why: string;
}

const check = ({ activeUntil, why }: Draft) =>
  flawsOf({ activeUntil: choiceFlaw(activeUntil), why: textFlaw(why, 500) });

/** Closes a unit after its last day; a closed one is opened again. */
export function CloseUnit({ unit: { id, version, activeUntil }, onClose, onDone }: UnitFormProps) {
  const { t } = useTranslation('admin');
  const { today } = useFormat();
  const isClosed = activeUntil !== null;
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>(
    { activeUntil: activeUntil ?? today, why: '' },
    check,
  );
  const command = useCommand(closeUnit, {
    changes: [['units']],
    onDone: ({ name }) => {
      onClose();
      onDone(name);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={isClosed ? t('units.reopen') : t('units.close')}
      command={command}
      conflict={t('units.conflict')}
      submit={isClosed ? t('units.reopen') : t('units.close')}
      isGrave={!isClosed}
      onClose={onClose}
      onSubmit={sending((draft) =>
        command.run({ id, version, why: draft.why, activeUntil: isClosed ? null : draft.activeUntil }),
      )}
    >
      <p>{isClosed ? t('units.reopenAbout') : t('units.closeAbout')}</p>
      {!isClosed && (
        <DayField
          label={t('units.activeUntil')}
          withAsterisk
          value={values.activeUntil}
          onChange={(day) => set({ activeUntil: day })}
          error={flaw('activeUntil')}
        />
      )}
      <WhyField value={values.why} onChange={(why) => set({ why })} error={flaw('why')} />
    </CommandForm>
  );
}
