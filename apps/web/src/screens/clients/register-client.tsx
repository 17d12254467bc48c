import { Checkbox, Stack, TextInput } from '@mantine/core';
import { scopes } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { type Client, type Scope, registerClient } from '../../api/clients';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/session';
import { choiceFlaw, flawsOf, textFlaw } from '../../parts/field/checks';
import { UnitField } from '../../parts/field/unit-field';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { CommandForm } from '../../parts/form/command-form';
import { scopeKey } from './scope-key';

interface Draft {
  readonly name: string;
  readonly subject: string;
  readonly unitId: string | null;
  readonly scopes: readonly Scope[];
}

const blank: Draft = { name: '', subject: '', unitId: null, scopes: [] };

const check = (draft: Draft) =>
  flawsOf({
    name: textFlaw(draft.name, 200),
    subject: textFlaw(draft.subject, 255),
    unitId: choiceFlaw(draft.unitId),
    scopes: choiceFlaw(draft.scopes[0] ?? null),
  });

interface RegisterClientProps {
  readonly onClose: () => void;
  readonly onDone: (client: Client) => void;
}

export function RegisterClient({ onClose, onDone }: RegisterClientProps) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>(blank, check);
  const command = useCommand(registerClient, {
    changes: [['clients']],
    onDone: (client) => {
      onClose();
      onDone(client);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      label={t('clients.register')}
      command={command}
      conflict={t('clients.conflict')}
      onClose={onClose}
      onSubmit={sending((draft) =>
        command.run({ ...draft, unitId: draft.unitId ?? '', scopes: [...draft.scopes] }),
      )}
    >
      <TextInput
        label={t('clients.name')}
        withAsterisk
        value={values.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={flaw('name')}
      />
      <TextInput
        label={t('clients.subject')}
        description={t('clients.subjectHelp')}
        withAsterisk
        value={values.subject}
        onChange={({ currentTarget }) => set({ subject: currentTarget.value })}
        error={flaw('subject')}
      />
      <UnitField
        label={t('clients.unit')}
        withAsterisk
        among={({ path }) => me.may('client.register', { path, cycleId: null })}
        value={values.unitId}
        onChange={(unitId) => set({ unitId })}
        error={flaw('unitId')}
      />
      <Checkbox.Group
        label={t('clients.scopes')}
        withAsterisk
        value={[...values.scopes]}
        onChange={(chosen) => set({ scopes: chosen })}
        error={flaw('scopes')}
      >
        <Stack gap="xs" mt="xs">
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`clients.scope.${scopeKey(scope)}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </CommandForm>
  );
}
