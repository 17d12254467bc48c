import '@mantine/dropzone/styles.css';
import { Button, Progress } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { evidenceLimitBytes, evidenceTypes } from '@zi/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Status, type Tone } from '../../../parts/page/status';
import classes from './evidence-drop.module.css';
import { uploadButtonId } from './upload-button-id';
import { type Upload, type UploadState, isOver } from './upload-queue';
import { useUploads } from './use-uploads';

interface EvidenceDropProps {
  readonly programmeId: string;
  readonly code: string;
}

/** Takes files for a question and sends them straight to the object store. */
export function EvidenceDrop({ programmeId, code }: EvidenceDropProps) {
  const { t } = useTranslation('worksheet');
  const chooser = useRef<() => void>(null);
  const { queue, uploads } = useUploads(programmeId);
  const [wrong, tell] = useState<readonly string[]>([]);
  const own = uploads.filter((one) => one.code === code && one.programmeId === programmeId);
  const take = (files: File[]) => {
    tell(files.filter(({ size }) => size === 0).map(({ name }) => t('upload.empty', { name })));
    void queue.add(
      programmeId,
      code,
      files.filter(({ size }) => size > 0),
    );
  };
  const refuse = (rejections: FileRejection[]) =>
    tell(
      rejections.map(({ file: { name }, errors }) =>
        t(errors.some((error) => error.code === 'file-too-large') ? 'upload.tooLarge' : 'upload.wrongType', {
          name,
        }),
      ),
    );
  return (
    <>
      <Dropzone
        openRef={chooser}
        onDrop={take}
        onReject={refuse}
        accept={[...evidenceTypes]}
        maxSize={evidenceLimitBytes}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        className={classes.zone}
        inputProps={{ 'aria-label': t('evidence.choose') }}
        tabIndex={-1}
        role="group"
        aria-label={t('evidence.title')}
      >
        <div className={classes.invitation}>
          <span>{t('evidence.drop')}</span>
          <Button id={uploadButtonId(code)} size="xs" variant="default" onClick={() => chooser.current?.()}>
            {t('evidence.choose')}
          </Button>
          <small>{t('evidence.limits')}</small>
        </div>
      </Dropzone>
      <div role="status">
        {wrong.map((text) => (
          <p key={text} className={classes.wrong}>
            {text}
          </p>
        ))}
      </div>
      <ul className={classes.uploads}>
        {own.map((one) => (
          <UploadRow
            key={one.id}
            upload={one}
            onCancel={() => queue.cancel(one.id)}
            onRetry={() => void queue.retry(one.id)}
            onChoose={() => {
              queue.cancel(one.id);
              chooser.current?.();
            }}
          />
        ))}
      </ul>
    </>
  );
}

const tones: Partial<Record<UploadState, Tone>> = {
  ...{ unreadable: 'bad', refused: 'bad', rejected: 'bad', failed: 'bad' },
  ...{ offline: 'warn', renewing: 'warn' },
};

interface UploadRowProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onChoose: () => void;
}

function UploadRow({ upload, onCancel, ...again }: UploadRowProps) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { state, percent, sameAs } = upload;
  const { name } = upload.file;
  const ended = isOver(upload);
  return (
    <li>
      <div className={classes.row}>
        <span className={classes.name}>{name}</span>
        <Status tone={tones[state] ?? 'quiet'}>{t(`upload.state.${state}`, { percent })}</Status>
        {ended && <Again upload={upload} {...again} />}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t(ended ? 'upload.dismiss' : 'upload.cancel', { name })}
          onClick={onCancel}
        >
          {t(ended ? 'common:action.close' : 'common:action.cancel')}
        </Button>
      </div>
      {!ended && <Progress value={percent} size="sm" aria-label={name} />}
      {sameAs.length > 0 && (
        <p className={classes.same}>{t('upload.already', { name, codes: sameAs.join(', ') })}</p>
      )}
      {ended && <Ending upload={upload} />}
    </li>
  );
}

/** A file that could not be read is chosen again; any other is sent again. */
function Again({ upload: { state, file }, onRetry, onChoose }: Omit<UploadRowProps, 'onCancel'>) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { name } = file;
  const isUnreadable = state === 'unreadable';
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t(isUnreadable ? 'upload.chooseAgain' : 'upload.retry', { name })}
      onClick={isUnreadable ? onChoose : onRetry}
    >
      {t(isUnreadable ? 'evidence.choose' : 'common:action.retry')}
    </Button>
  );
}

function Ending({ upload: { state, percent, problem } }: Pick<UploadRowProps, 'upload'>) {
  const { t } = useTranslation('worksheet');
  if (state === 'unreadable') {
    return (
      <p className={classes.wrong} role="alert">
        {t('upload.unreadable')}
      </p>
    );
  }
  return <ProblemNotice problem={problem}>{t(`upload.state.${state}`, { percent })}</ProblemNotice>;
}
