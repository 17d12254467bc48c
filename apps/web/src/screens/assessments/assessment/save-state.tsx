import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '../../../parts/page/status';
import { type LineState } from '../parts/autosave';
import { type DraftStatus } from '../parts/drafts';
import { useAutosave } from '../parts/use-drafts';
import { type Worksheet } from './use-worksheet';

interface SaveStateProps {
  readonly sheet: Worksheet;
  readonly onOpen: (code: string) => void;
}

const tones: Readonly<Record<LineState | 'waiting', Tone>> = {
  ready: 'good',
  saving: 'quiet',
  waiting: 'quiet',
  offline: 'bad',
  signed_out: 'bad',
  barred: 'bad',
};

/** Whether what stands on the screen is saved, and where it is not, the way there. */
export function SaveState({ sheet: { autosave }, onOpen }: SaveStateProps) {
  const { t } = useTranslation('worksheet');
  const outline = useAutosave(autosave, (snapshot) => snapshot.outline);
  const lineState = useAutosave(autosave, (snapshot) => snapshot.line);
  const at = (...statuses: DraftStatus[]) =>
    [...outline].filter(([, { status }]) => statuses.includes(status)).map(([code]) => code);
  const [conflicts, refused] = [at('conflict'), at('refused')];
  const isPending = at('typed', 'sending').length > 0;
  const line = lineState === 'ready' && isPending ? 'waiting' : lineState;
  const isStuck = conflicts.length + refused.length > 0;
  return (
    <span role="status">
      {conflicts.length > 0 && (
        <Anchor component="button" size="sm" onClick={() => onOpen(conflicts[0]!)}>
          <Status tone="bad">{t('save.conflict', { count: conflicts.length })}</Status>
        </Anchor>
      )}{' '}
      {refused.length > 0 && line !== 'barred' && (
        <Anchor component="button" size="sm" onClick={() => onOpen(refused[0]!)}>
          <Status tone="warn">{t('save.refused', { count: refused.length })}</Status>
        </Anchor>
      )}{' '}
      {!(line === 'ready' && isStuck) && <Status tone={tones[line]}>{t(`save.${line}`)}</Status>}
    </span>
  );
}
