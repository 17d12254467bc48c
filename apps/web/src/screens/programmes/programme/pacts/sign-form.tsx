import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../api/command';
import { isProblem } from '../../../../api/problem';
import { choiceFlaw, flawsOf, optionalTextFlaw } from '../../../../parts/field/checks';
import { DayField } from '../../../../parts/field/day-field';
import { PeopleField } from '../../../../parts/field/person-field';
import { useDraft } from '../../../../parts/field/use-draft';
import { useFlaw } from '../../../../parts/field/use-flaw';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { useFormat } from '../../../../text/format';
import classes from '../programme.module.css';
import { signAll } from './sign-all';

interface Draft {
  readonly people: readonly string[];
  readonly signedOn: string | null;
  readonly documentNumber: string;
}

const check = ({ people, signedOn, documentNumber }: Draft) =>
  flawsOf({
    people: people.length === 0 ? { kind: 'required' as const } : undefined,
    signedOn: choiceFlaw(signedOn),
    documentNumber: optionalTextFlaw(documentNumber, 100),
  });

/** Records who has signed, several at once. Who could not be recorded stays in the form. */
export function SignForm({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation(['programme', 'common']);
  const { today } = useFormat();
  const blank: Draft = { people: [], signedOn: today, documentNumber: '' };
  const { values, flaws, set, reset, sending } = useDraft(blank, check);
  const command = useCommand(signAll, {
    changes: [['pacts'], ['programmes']],
    // The day stays: pacts are signed together.
    onDone: ({ failed }) =>
      reset(failed.length > 0 ? { ...values, people: failed } : { ...blank, signedOn: values.signedOn }),
  });
  const { data: signed } = command;
  const problem = command.problem ?? signed?.problem;
  const flaw = useFlaw(flaws, problem);
  const onSubmit = sending(({ people, signedOn, documentNumber }) =>
    command.run({
      programmeId,
      people,
      signedOn: signedOn ?? '',
      documentNumber: documentNumber.trim() || null,
    }),
  );
  return (
    <form aria-label={t('pacts.sign')} noValidate onSubmit={onSubmit} className={classes.part}>
      <div className={classes.fields}>
        <PeopleField
          className={classes.wide}
          label={t('pacts.people')}
          withAsterisk
          value={values.people}
          onChange={(people) => set({ people })}
          error={flaw('people')}
        />
        <DayField
          label={t('pacts.signedOn')}
          withAsterisk
          maxDate={today}
          value={values.signedOn}
          onChange={(signedOn) => set({ signedOn })}
          error={flaw('signedOn')}
        />
        <TextInput
          label={t('pacts.documentNumber')}
          description={t('common:state.optional')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.documentNumber}
          onChange={({ currentTarget }) => set({ documentNumber: currentTarget.value })}
          error={flaw('documentNumber')}
        />
      </div>
      <ProblemNotice problem={problem}>
        {isProblem(problem, 'conflict') ? t('pacts.conflict') : undefined}
      </ProblemNotice>
      <Group justify="space-between" gap="sm">
        <Text size="sm" role="status" aria-live="polite">
          {signed && signed.done > 0 && t('pacts.done', { count: signed.done })}{' '}
          {signed && signed.failed.length > 0 && t('pacts.failed', { count: signed.failed.length })}
        </Text>
        <Button type="submit" loading={command.isPending}>
          {t('pacts.submit')}
        </Button>
      </Group>
    </form>
  );
}
