import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { grantMembership } from '../../../api/memberships';
import { flawsOf } from '../../../parts/field/checks';
import {
  type GiftDraft,
  GiftFields,
  blankGift,
  filledGift,
  giftFlaws,
} from '../../../parts/field/gift-fields';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import { CommandForm } from '../../../parts/form/command-form';
import classes from '../../../parts/form/form.module.css';

const check = (draft: GiftDraft) => flawsOf(giftFlaws(draft));

interface GrantFormProps {
  readonly personId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GrantForm({ personId, onClose, onDone }: GrantFormProps) {
  const { t } = useTranslation('admin');
  const { values, flaws, set, sending } = useDraft<GiftDraft, keyof GiftDraft>(blankGift, check);
  const command = useCommand(grantMembership, {
    changes: [['memberships']],
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
      onSubmit={sending((gift) => command.run({ personId, ...filledGift(gift) }))}
    >
      <div className={classes.fields}>
        <GiftFields values={values} set={set} flaw={flaw} />
      </div>
    </CommandForm>
  );
}
