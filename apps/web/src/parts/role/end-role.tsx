import { useTranslation } from 'react-i18next';
import { type Membership, endMembership } from '../../api/memberships';
import { DialogButton } from '../form/dialog-button';
import { WhyForm } from '../form/why-form';

interface EndRoleProps {
  readonly membership: Membership;
  /** Who holds it. */
  readonly name: string;
  readonly onDone: () => void;
}

/** Ends a role at once; asks, and wants to know why. */
export function EndRole({ membership, name, onDone }: EndRoleProps) {
  const { t } = useTranslation(['admin', 'common']);
  const role = t(`common:role.${membership.role}`);
  return (
    <DialogButton
      size="compact-sm"
      variant="subtle"
      color="red"
      title={t('person.endTitle')}
      label={t('person.endOf', { role, name })}
      form={(close) => (
        <WhyForm
          title={t('person.endTitle')}
          question={t('person.endQuestion', { role, name })}
          submit={t('person.end')}
          conflict={t('person.endConflict')}
          send={(why, key) => endMembership({ ...membership, why }, key)}
          changes={[['memberships'], ['session']]}
          onDone={onDone}
          onClose={close}
        />
      )}
    >
      {t('person.end')}
    </DialogButton>
  );
}
