import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PersonDraft } from './person-checks';

interface PersonFieldsProps {
  readonly values: PersonDraft;
  readonly set: (part: Partial<PersonDraft>) => void;
  readonly flaw: (field: keyof PersonDraft) => string | undefined;
  readonly needsEmail?: boolean;
}

export function PersonFields({ values, set, flaw, needsEmail }: PersonFieldsProps) {
  const { t } = useTranslation('admin');
  return (
    <>
      <TextInput
        label={t('people.name')}
        withAsterisk
        autoComplete="off"
        value={values.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={flaw('name')}
      />
      <TextInput
        label={t('people.email')}
        type="email"
        withAsterisk={needsEmail}
        autoComplete="off"
        value={values.email}
        onChange={({ currentTarget }) => set({ email: currentTarget.value })}
        error={flaw('email') && t('people.emailFlaw')}
      />
      <TextInput
        label={t('people.phone')}
        type="tel"
        autoComplete="off"
        value={values.phone}
        onChange={({ currentTarget }) => set({ phone: currentTarget.value })}
        error={flaw('phone') && t('people.phoneFlaw')}
      />
    </>
  );
}
