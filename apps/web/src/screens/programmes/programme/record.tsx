import { Alert, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { isProblem } from '../../../api/problem';
import { type Programme, type ProgrammeChange, programmeQuery } from '../../../api/programmes';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { changedParts } from './changed-parts';
import classes from './programme.module.css';

type Send<B> = (change: ProgrammeChange<B>, key: string) => Promise<Programme>;

/** Records something of a programme, based on the version that was seen when the form was opened. */
export function useRecord<B>(programme: Programme, send: Send<B>, onDone: () => void) {
  const [seen, see] = useState(programme);
  const command = useCommand((body: B, key) => send({ id: seen.id, version: seen.version, body }, key), {
    changes: [['programmes']],
    onDone,
  });
  const goOn = (now: Programme) => {
    command.forget();
    see(now);
  };
  return { ...command, seen, goOn };
}

interface RecordFormProps {
  readonly title: string;
  readonly record: Pick<ReturnType<typeof useRecord<never>>, 'problem' | 'isPending' | 'seen' | 'goOn'>;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a form by which something of a programme is recorded. */
export function RecordForm({ title, record, onSubmit, onClose, children }: RecordFormProps) {
  const { t } = useTranslation('common');
  return (
    <form className={classes.form} aria-label={title} noValidate onSubmit={onSubmit}>
      {children}
      <RecordProblem {...record} />
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={record.isPending}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
}

export function RecordProblem({ problem, seen, goOn }: Omit<RecordFormProps['record'], 'isPending'>) {
  const { t } = useTranslation('programme');
  if (isProblem(problem, 'stale_version')) return <Stale seen={seen} goOn={goOn} />;
  return (
    <ProblemNotice problem={problem}>
      {isProblem(problem, 'conflict') ? t('record.conflict') : undefined}
    </ProblemNotice>
  );
}

function Stale({ seen, goOn }: Pick<RecordFormProps['record'], 'seen' | 'goOn'>) {
  const { t } = useTranslation('programme');
  const { data: now } = useQuery({ ...programmeQuery(seen.id), staleTime: 0, refetchOnMount: 'always' });
  const parts = now ? changedParts(seen, now).map((part) => t(`record.part.${part}`)) : [];
  return (
    <Alert color="yellow" variant="light" role="alert" title={t('record.stale')}>
      <p className={classes.quiet}>
        {parts.length > 0 ? t('record.changed', { parts: parts.join(', ') }) : t('record.unchanged')}
      </p>
      <Button mt="xs" size="xs" variant="default" disabled={!now} onClick={() => now && goOn(now)}>
        {t('record.goOn')}
      </Button>
    </Alert>
  );
}
