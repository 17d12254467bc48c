import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../api/command';
import { type Membership, endMembership } from '../../../../api/memberships';
import { isProblem } from '../../../../api/problem';
import { flawsOf, textFlaw } from '../../../../parts/field/checks';
import { useDraft } from '../../../../parts/field/use-draft';
import { useFlaw } from '../../../../parts/field/use-flaw';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import classes from '../unit.module.css';

interface EndRoleProps {
  readonly membership: Membership;
  readonly name: string;
}

/** Ends a role at once; asks, and wants to know why. */
export function EndRole({ membership, name }: EndRoleProps) {
  const { t } = useTranslation(['unit', 'common']);
  const [isOpen, { open, close }] = useDisclosure(false);
  const role = t(`common:role.${membership.role}`);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('people.end')}: ${role}, ${name}`}
        onClick={open}
      >
        {t('people.end')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('common:confirm.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <p>{t('people.ending', { role, name })}</p>
        <EndForm membership={membership} onClose={close} />
      </Modal>
    </>
  );
}

const check = ({ why }: { readonly why: string }) => flawsOf({ why: textFlaw(why, 500) });

interface EndFormProps extends Pick<EndRoleProps, 'membership'> {
  readonly onClose: () => void;
}

function EndForm({ membership: { id, version }, onClose }: EndFormProps) {
  const { t } = useTranslation(['unit', 'common']);
  const { values, flaws, set, sending } = useDraft({ why: '' }, check);
  const { run, problem, isPending } = useCommand(endMembership, {
    changes: [['memberships'], ['session']],
    onDone: onClose,
  });
  const flaw = useFlaw(flaws, problem);
  return (
    <form noValidate className={classes.stack} onSubmit={sending(({ why }) => run({ id, version, why }))}>
      <Textarea
        label={t('people.why')}
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        value={values.why}
        onChange={({ currentTarget }) => set({ why: currentTarget.value })}
        error={flaw('why')}
      />
      <ProblemNotice problem={problem}>
        {isProblem(problem, 'conflict') ? t('people.endConflict') : undefined}
      </ProblemNotice>
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button color="red" type="submit" loading={isPending}>
          {t('people.end')}
        </Button>
      </Group>
    </form>
  );
}
