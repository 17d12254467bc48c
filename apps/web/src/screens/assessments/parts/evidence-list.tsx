import { Button } from '@mantine/core';
import { IconFile, IconFileSpreadsheet, IconPhoto, IconVideo } from '@tabler/icons-react';
import { type ReactNode, createElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EvidenceFile, downloadUrl } from '../../../api/evidence';
import { isProblem } from '../../../api/problem';
import { ActorName } from '../../../parts/names';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Status, type Tone } from '../../../parts/page/status';
import { useFormat } from '../../../text/format';
import classes from './evidence-list.module.css';

const tones: Readonly<Record<EvidenceFile['status'], Tone>> = {
  awaiting_upload: 'quiet',
  verified: 'good',
  rejected: 'bad',
};

function iconOf({ contentType }: EvidenceFile) {
  if (contentType.startsWith('image/')) return IconPhoto;
  if (contentType.startsWith('video/')) return IconVideo;
  return contentType.includes('sheet') ? IconFileSpreadsheet : IconFile;
}

interface EvidenceListProps {
  readonly files: readonly EvidenceFile[];
  /** What can be done with a file besides. */
  readonly actionsOf?: (file: EvidenceFile) => ReactNode;
}

/** The files that serve a question. A verified one is opened in a new tab. */
export function EvidenceList({ files, actionsOf }: EvidenceListProps) {
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <EvidenceRow key={file.id} file={file} actions={actionsOf?.(file)} />
      ))}
    </ul>
  );
}

function EvidenceRow({ file, actions }: { readonly file: EvidenceFile; readonly actions: ReactNode }) {
  const { t } = useTranslation(['worksheet', 'common']);
  const format = useFormat();
  const { open, isOpening, problem } = useOpen(file.id);
  return (
    <li className={classes.file}>
      {createElement(iconOf(file), { size: 20, stroke: 1.6, 'aria-hidden': true })}
      <div className={classes.about}>
        <span className={classes.name}>{file.filename}</span>
        <span className={classes.facts}>
          {format.size(file.sizeBytes)} · <ActorName actor={file.uploadedBy} /> ·{' '}
          {format.instant(file.createdAt)}
        </span>
        {file.status === 'rejected' && (
          <span className={classes.facts}>
            {t('evidence.rejectedWhy')}{' '}
            {file.rejection && (
              <details>
                <summary>{t('common:technical')}</summary>
                <span lang="en">{file.rejection}</span>
              </details>
            )}
          </span>
        )}
        <ProblemNotice problem={problem} />
      </div>
      <Status tone={tones[file.status]}>{t(`evidence.status.${file.status}`)}</Status>
      {file.status === 'verified' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={open}
          loading={isOpening}
          aria-label={t('evidence.open', { name: file.filename })}
        >
          {t('common:action.open')}
        </Button>
      )}
      {actions}
    </li>
  );
}

/** Opens a file by a short-lived address. The tab is opened at once: browsers block one that opens later. */
function useOpen(id: string) {
  const [state, put] = useState<{ isOpening: boolean; problem: unknown }>({
    isOpening: false,
    problem: null,
  });
  const open = () => {
    const tab = window.open('about:blank');
    put({ isOpening: true, problem: null });
    downloadUrl(id).then(
      (url) => {
        put({ isOpening: false, problem: null });
        if (!tab) return window.location.assign(url);
        tab.opener = null;
        tab.location.href = url;
      },
      (problem: unknown) => {
        tab?.close();
        put({ isOpening: false, problem: isProblem(problem) ? problem : null });
      },
    );
  };
  return { ...state, open };
}
