import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type Person, type PersonData, changePerson, registerPerson } from '../../api/people';
import { flawsOf, optionalTextFlaw } from '../../parts/field/checks';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { CommandForm } from '../../parts/form/command-form';
import { type PersonDraft, personFlaws } from './person-checks';
import { PersonFields } from './person-fields';

interface Draft extends PersonDraft {
  readonly subject: string;
}

const check = (draft: Draft) =>
  flawsOf({ ...personFlaws(draft), subject: optionalTextFlaw(draft.subject, 255) });

const filled = ({ name, email, phone, subject }: Draft): PersonData => ({
  name,
  email: email || null,
  phone: phone || null,
  subject: subject || null,
});

interface PersonFormProps {
  /** Absent: a person is registered. */
  readonly person?: Person;
  readonly onClose: () => void;
  readonly onDone: (person: Person) => void;
}

/** Registers a person, or corrects what is known of one. */
export function PersonForm({ person, onClose, onDone }: PersonFormProps) {
  const { t } = useTranslation('admin');
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>(
    {
      name: person?.name ?? '',
      email: person?.email ?? '',
      phone: person?.phone ?? '',
      subject: person?.subject ?? '',
    },
    check,
  );
  const send = (data: PersonData, key: string) =>
    person
      ? changePerson({ id: person.id, version: person.version, ...data }, key)
      : registerPerson(data, key);
  const command = useCommand(send, {
    changes: [['people']],
    onDone: (saved) => {
      onClose();
      onDone(saved);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={person ? t('person.change') : t('people.register')}
      command={command}
      conflict={t('people.conflict')}
      onClose={onClose}
      onSubmit={sending((draft) => command.run(filled(draft)))}
    >
      <PersonFields values={values} set={set} flaw={flaw} />
      <TextInput
        label={t('people.subject')}
        description={t('people.subjectHelp')}
        value={values.subject}
        onChange={({ currentTarget }) => set({ subject: currentTarget.value })}
        error={flaw('subject')}
      />
    </CommandForm>
  );
}
