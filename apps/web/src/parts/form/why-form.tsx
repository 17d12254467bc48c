import { Textarea } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { flawsOf, textFlaw } from '../field/checks';
import { useDraft } from '../field/use-draft';
import { useFlaw } from '../field/use-flaw';
import { CommandForm } from './command-form';

interface WhyFormProps<O> {
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly question: ReactNode;
  readonly submit: string;
  readonly conflict?: ReactNode;
  readonly send: (why: string, key: string) => Promise<O>;
  /** Beginnings of the keys of what is read again afterwards. */
  readonly changes: readonly (readonly unknown[])[];
  readonly onDone?: (output: O) => void;
  readonly onClose: () => void;
}

const check = ({ why }: { readonly why: string }) => flawsOf({ why: textFlaw(why, 500) });

/** Asks before something grave is done, and why it is done. */
export function WhyForm<O>({ question, send, changes, onDone, ...form }: WhyFormProps<O>) {
  const { values, flaws, set, sending } = useDraft({ why: '' }, check);
  const command = useCommand(send, {
    changes,
    onDone: (output) => {
      form.onClose();
      onDone?.(output);
    },
  });
  const flaw = useFlaw(flaws, command.problem);
  return (
    <CommandForm
      {...form}
      label={form.title}
      isGrave
      command={command}
      onSubmit={sending(({ why }) => command.run(why))}
    >
      <div>{question}</div>
      <WhyField value={values.why} onChange={(why) => set({ why })} error={flaw('why')} />
    </CommandForm>
  );
}

interface WhyFieldProps {
  readonly value: string;
  readonly onChange: (why: string) => void;
  readonly error: string | undefined;
}

/** Why something is changed; kept in the audit trail. */
export function WhyField({ value, onChange, error }: WhyFieldProps) {
  const { t } = useTranslation('admin');
  return (
    <Textarea
      label={t('why.label')}
      description={t('why.help')}
      withAsterisk
      maxLength={500}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={error}
    />
  );
}
