import { Button, Group, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SheetChange } from '../../../../api/rounds';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Status } from '../../../../parts/page/status';
import classes from './files.module.css';
import { type ImportProps } from './import-props';
import { editsOf, undoing } from './import-plan';
import { type Saving, useSaving } from './use-import';

interface ImportOutcomeProps {
  readonly changes: readonly SheetChange[];
  readonly saving: Saving;
  readonly sheet: ImportProps;
  readonly onAgain: () => void;
}

/** How far the saving is, what was refused, and the way back. */
export function ImportOutcome({ changes, saving, sheet, onAgain }: ImportOutcomeProps) {
  const { t } = useTranslation(['review', 'common']);
  const back = useSaving({ assessmentId: sheet.assessment.id, layer: sheet.layer });
  const isDone = saving.progress?.waiting.length === 0;
  const saved = saving.progress?.saved.length ?? 0;
  const mayUndo = isDone && !back.progress && saved > 0;
  return (
    <>
      <SavingState saving={saving} all={editsOf(changes).length} />
      {mayUndo && (
        <Group gap="xs">
          <span>{t('import.undoHint')}</span>
          <Button size="xs" variant="default" onClick={() => back.save(undoing(changes, saving.progress!))}>
            {t('import.undo')}
          </Button>
        </Group>
      )}
      {back.progress && (
        <>
          <h3 className={classes.plain}>{t('import.undoing')}</h3>
          <SavingState saving={back} all={saved} />
        </>
      )}
      {isDone && (
        <div>
          <Button size="xs" variant="default" onClick={onAgain}>
            {t('import.again')}
          </Button>
        </div>
      )}
    </>
  );
}

function SavingState({ saving, all }: { readonly saving: Saving; readonly all: number }) {
  const { t } = useTranslation('review');
  const { progress, isSaving, problem, goOn } = saving;
  if (!progress) return null;
  const { saved, refused, waiting } = progress;
  return (
    <>
      {waiting.length > 0 && (
        <Progress value={((all - waiting.length) / all) * 100} aria-label={t('import.progress')} />
      )}
      <p role="status" className={classes.plain}>
        {waiting.length > 0 ? (
          t('import.soFar', { saved: saved.length, all })
        ) : (
          <Status tone={refused.length > 0 ? 'warn' : 'good'}>
            {t('import.saved', { count: saved.length })}
          </Status>
        )}
      </p>
      {refused.length > 0 && <p>{t('import.refused', { codes: refused.join(', ') })}</p>}
      <ProblemNotice problem={problem} onRetry={goOn} />
      {!isSaving && waiting.length > 0 && !problem && (
        <div>
          <Button size="xs" onClick={goOn}>
            {t('import.goOn')}
          </Button>
        </div>
      )}
    </>
  );
}
