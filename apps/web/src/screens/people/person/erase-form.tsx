import { Alert, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { type Person, erasePerson } from '../../../api/people';
import { type Flaw, flawsOf, textFlaw } from '../../../parts/field/checks';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import { CommandForm } from '../../../parts/form/command-form';
import { WhyField } from '../../../parts/form/why-form';

interface Draft {
  readonly name: string;
  readonly why: string;
}

interface EraseFormProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Erases personal data for good: the name is typed to be sure. */
export function EraseForm({ person: { id, version, name }, onClose, onDone }: EraseFormProps) {
  const { t } = useTranslation('admin');
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>({ name: '', why: '' }, (draft) =>
    flawsOf({
      name: draft.name.trim() === name ? undefined : ({ kind: 'required' } satisfies Flaw),
      why: textFlaw(draft.why, 500),
    }),
  );
  const command = useCommand(erasePerson, {
    changes: [['people'], ['memberships']],
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={t('person.erase')}
      command={command}
      conflict={t('person.eraseConflict')}
      submit={t('person.erase')}
      isGrave
      onClose={onClose}
      onSubmit={sending(({ why }) => command.run({ id, version, why }))}
    >
      <Alert color="red" variant="light">
        {t('person.eraseQuestion')}
      </Alert>
      <TextInput
        label={t('person.eraseType', { name })}
        withAsterisk
        autoComplete="off"
        value={values.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={flaw('name') && t('person.eraseFlaw')}
      />
      <WhyField value={values.why} onChange={(why) => set({ why })} error={flaw('why')} />
    </CommandForm>
  );
}
