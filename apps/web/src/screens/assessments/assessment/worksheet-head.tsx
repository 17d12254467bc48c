import { ActionIcon, Anchor, Select } from '@mantine/core';
import { IconArrowBackUp, IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../../api/assessments';
import { Points } from '../../../parts/points';
import { Status } from '../../../parts/page/status';
import { useAutosave } from '../parts/use-drafts';
import { type WorksheetSearch } from './search';
import { SaveState } from './save-state';
import { ShortcutsDialog } from './shortcuts-dialog';
import { SubmitButton } from './submit-button';
import { type Keys } from './use-keys';
import { type Worksheet } from './use-worksheet';
import classes from './worksheet.module.css';

interface WorksheetHeadProps {
  readonly sheet: Worksheet;
  readonly keys: Keys;
  readonly onMove: (change: WorksheetSearch) => void;
  readonly onOpen: (code: string) => void;
}

/** How the sheet stands, always in sight. */
export function WorksheetHead({ sheet, keys, onMove, onOpen }: WorksheetHeadProps) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { assessment, round, live } = sheet;
  return (
    <>
      <Choosers sheet={sheet} onMove={onMove} />
      <div className={classes.head} role="region" aria-label={t('common:word.score')}>
        <span className={classes.unit}>{assessment.unitName}</span>
        <span>{t('head.round', { round: round ?? assessment.round })}</span>
        {live && <Totals sheet={sheet} />}
        <span className={classes.end}>
          {round === undefined && <SaveState sheet={sheet} onOpen={onOpen} />}
          <UndoButton sheet={sheet} onOpen={onOpen} />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('head.shortcuts')}
            title={t('head.shortcuts')}
            onClick={() => keys.openHelp(true)}
          >
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
          <SubmitButton sheet={sheet} onOpen={onOpen} />
        </span>
        <ShortcutsDialog keys={keys} />
      </div>
    </>
  );
}

function UndoButton({ sheet: { autosave, answers }, onOpen }: Pick<WorksheetHeadProps, 'sheet' | 'onOpen'>) {
  const { t } = useTranslation('worksheet');
  const canUndo = useAutosave(autosave, (snapshot) => snapshot.canUndo);
  const undo = () => {
    const code = autosave.undo((at) => answers.get(at));
    if (code) onOpen(code);
  };
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t('head.undo')}
      title={t('head.undo')}
      disabled={!canUndo}
      onClick={undo}
    >
      <IconArrowBackUp size={18} aria-hidden />
    </ActionIcon>
  );
}

function Totals({ sheet }: { readonly sheet: Worksheet }) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { assessment, live, score, key, rubric } = sheet;
  if (!live) return null;
  // The served number carries the way to its derivation; while it is behind the screen, the computed one stands alone.
  const isServed = score?.total.exact === live.total.exact;
  const why = { ...key, code: rubric.root.code };
  return (
    <>
      <span className={classes.total} title={isServed ? undefined : t('head.computed')}>
        <Points value={live.total} {...(isServed && { why })} />
      </span>
      <Status tone={live.verdict === 'none' ? 'warn' : 'good'}>{t(`common:verdict.${live.verdict}`)}</Status>
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/assessments/$assessmentId/score" params={{ assessmentId: assessment.id }} {...props} />
        )}
      >
        {t('head.minimums', {
          met: live.met,
          all: live.minimums,
          target: t(`common:target.${assessment.target}`),
        })}
      </Anchor>
      <span>{t('head.answered', { answered: live.answered, questions: rubric.questions.length })}</span>
    </>
  );
}

function Choosers({ sheet, onMove }: Pick<WorksheetHeadProps, 'sheet' | 'onMove'>) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { layer, round, rounds = [], assessment, rights } = sheet;
  const readable = new Set<Layer>([
    rights.own ?? 'self',
    layer,
    ...assessment.scores.map((score) => score.layer),
  ]);
  if (readable.size < 2 && rounds.length === 0) return null;
  return (
    <div className={classes.choosers}>
      {readable.size > 1 && (
        <Select
          label={t('head.layer')}
          value={layer}
          allowDeselect={false}
          data={[...readable].map((one) => ({ value: one, label: t(`common:layer.${one}`) }))}
          onChange={(one) => onMove({ layer: [...readable].find((known) => known === one) })}
        />
      )}
      {rounds.length > 0 && (
        <Select
          label={t('common:word.round', { round: '' }).trim()}
          value={String(round ?? 'present')}
          allowDeselect={false}
          data={[
            { value: 'present', label: t('head.present', { round: assessment.round }) },
            ...rounds.map((closed) => ({
              value: String(closed.round),
              label: t('head.closedRound', { round: closed.round }),
            })),
          ]}
          onChange={(one) => onMove({ round: one === 'present' ? undefined : Number(one) })}
        />
      )}
    </div>
  );
}
