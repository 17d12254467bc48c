import { Alert, Button, Group, List } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SheetChange, type SheetPreview } from '../../../../api/rounds';
import { Empty } from '../../../../parts/page/status';
import { DataTable } from '../../../../parts/table/data-table';
import classes from './files.module.css';
import { type ImportProps } from './import-props';
import { editsOf, keyOf } from './import-plan';
import { ImportChanges } from './import-changes';
import { ImportOutcome } from './import-outcome';
import { useSaving } from './use-import';

interface ImportPreviewProps extends ImportProps {
  readonly preview: SheetPreview;
  /** Reads the file again. */
  readonly onAgain: () => void;
}

/** What a file would change, cell by cell, and the choice of what is saved. */
export function ImportPreview({ preview, onAgain, ...of }: ImportPreviewProps) {
  const { t } = useTranslation('review');
  const { assessment, rubric, layer, whyReadOnly } = of;
  const { changes } = preview;
  const isOpen = ({ code, conflict }: SheetChange) => {
    const node = rubric.nodes.get(code);
    return conflict?.reason !== 'survey' && node !== undefined && whyReadOnly(node) === undefined;
  };
  const [chosen, choose] = useState<ReadonlySet<string>>(
    () => new Set(changes.filter((change) => isOpen(change) && !change.conflict).map(keyOf)),
  );
  const saving = useSaving({ assessmentId: assessment.id, layer });
  const wanted = changes.filter((change) => chosen.has(keyOf(change)));
  if (saving.progress) {
    return <ImportOutcome changes={wanted} saving={saving} sheet={of} onAgain={onAgain} />;
  }
  return (
    <>
      <Findings preview={preview} />
      {changes.length === 0 ? (
        <Empty title={t('import.nothing')}>
          <p>{t('import.nothingHint')}</p>
        </Empty>
      ) : (
        <>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => choose(new Set(changes.filter(isOpen).map(keyOf)))}
            >
              {t('import.all')}
            </Button>
            <Button size="xs" variant="default" onClick={() => choose(new Set())}>
              {t('import.noneOfThem')}
            </Button>
          </Group>
          <ImportChanges {...{ changes, rubric, isOpen, chosen, choose }} />
          <Group>
            <Button disabled={wanted.length === 0} onClick={() => saving.save(editsOf(wanted))}>
              {t('import.save', { count: wanted.length })}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

function Findings({
  preview: { changes, problems, unchanged, warnings },
}: {
  readonly preview: SheetPreview;
}) {
  const { t } = useTranslation('review');
  return (
    <>
      <p role="status" className={classes.plain}>
        {t('import.found', { count: changes.length })} {t('import.unchanged', { count: unchanged })}{' '}
        {t('import.nothingSaved')}
      </p>
      {warnings.length > 0 && (
        <Alert color="yellow" variant="light" title={t('import.warnings')}>
          <List size="sm">
            {warnings.map((warning) => (
              <List.Item key={warning} lang="en">
                {warning}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {problems.length > 0 && (
        <>
          <h3 className={classes.plain}>{t('import.problems', { count: problems.length })}</h3>
          <DataTable
            caption={t('import.problemsTable')}
            rows={problems}
            rowKey={({ cell, message }) => `${cell} ${message}`}
            columns={[
              { title: t('import.cell'), value: ({ cell }) => cell },
              { title: t('word.question'), value: ({ code }) => code },
              { title: t('import.shown'), value: ({ shown }) => shown },
              { title: t('import.accepted'), value: ({ accepted }) => accepted },
              {
                title: t('import.message'),
                value: ({ message }) => message,
                show: ({ message }) => <span lang="en">{message}</span>,
              },
            ]}
          />
        </>
      )}
    </>
  );
}
