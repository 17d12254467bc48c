import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { grantMembership } from '../../api/memberships';
import { useFormat } from '../../text/format';
import { choiceFlaw, flawsOf } from '../field/checks';
import { PersonField } from '../field/person-field';
import { useDraft } from '../field/use-draft';
import { useFlaw } from '../field/use-flaw';
import { CommandForm } from '../form/command-form';
import { DialogButton } from '../form/dialog-button';
import classes from '../form/form.module.css';
import { type GiftDraft, blankGift, filledGift, giftFlaws } from './gift';
import { GiftFields } from './gift-fields';

interface GrantRoleProps {
  /** Settled where the form stands; the other is chosen in it. */
  readonly personId?: string;
  readonly unitId?: string;
  readonly size?: 'xs';
  readonly onDone: () => void;
}

/** Gives a role to somebody who is known already. */
export function GrantRole({ size, ...of }: GrantRoleProps) {
  const { t } = useTranslation('admin');
  return (
    <DialogButton
      size={size}
      title={t('person.grant')}
      form={(close) => <GrantForm {...of} onClose={close} />}
    >
      {t('person.grant')}
    </DialogButton>
  );
}

interface Draft extends GiftDraft {
  readonly personId: string | null;
}

interface GrantFormProps extends Omit<GrantRoleProps, 'size'> {
  readonly onClose: () => void;
}

function GrantForm({ personId, unitId, onClose, onDone }: GrantFormProps) {
  const { t } = useTranslation('admin');
  const { today } = useFormat();
  const blank: Draft = { ...blankGift, personId: personId ?? null, unitId: unitId ?? null };
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>(blank, (draft) =>
    flawsOf({ personId: choiceFlaw(draft.personId), ...giftFlaws(draft, today) }),
  );
  const command = useCommand(grantMembership, {
    changes: [['memberships'], ['session']],
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={t('person.grant')}
      command={command}
      conflict={t('person.grantConflict')}
      submit={t('person.grant')}
      onClose={onClose}
      onSubmit={sending((draft) => command.run({ personId: draft.personId ?? '', ...filledGift(draft) }))}
    >
      <div className={classes.fields}>
        {personId === undefined && (
          <PersonField
            label={t('person.who')}
            withAsterisk
            value={values.personId}
            onChange={(chosen) => set({ personId: chosen })}
            error={flaw('personId')}
          />
        )}
        <GiftFields values={values} set={set} flaw={flaw} isUnitFixed={unitId !== undefined} />
      </div>
    </CommandForm>
  );
}
