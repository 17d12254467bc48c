import { Button, Group } from '@mantine/core';
import { type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { ProblemNotice } from '../page/problem-notice';
import classes from './form.module.css';

interface CommandFormProps {
  readonly label: string;
  readonly command: { readonly problem: unknown; readonly isPending: boolean };
  /** What a conflict means here. */
  readonly conflict?: ReactNode;
  readonly submit?: string;
  /** For what cannot be undone. */
  readonly isGrave?: boolean;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The frame of a form that sends one command: its fields, what was refused, and the two ways out. */
export function CommandForm({ label, command, conflict, submit, isGrave, ...more }: CommandFormProps) {
  const { t } = useTranslation('common');
  return (
    <form className={classes.form} aria-label={label} noValidate onSubmit={more.onSubmit}>
      {more.children}
      <ProblemNotice problem={command.problem}>
        {isProblem(command.problem, 'conflict') ? conflict : undefined}
      </ProblemNotice>
      <Group justify="end" gap="sm">
        {more.onClose && (
          <Button variant="default" onClick={more.onClose}>
            {t('action.cancel')}
          </Button>
        )}
        <Button type="submit" loading={command.isPending} color={isGrave ? 'red' : undefined}>
          {submit ?? t('action.save')}
        </Button>
      </Group>
    </form>
  );
}
