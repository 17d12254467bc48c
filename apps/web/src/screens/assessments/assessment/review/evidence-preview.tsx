import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type EvidenceFile, downloadUrl } from '../../../../api/evidence';
import { Loading } from '../../../../app/shell/fallbacks';
import classes from './review.module.css';

const isImage = ({ contentType }: EvidenceFile) => contentType.startsWith('image/');

/** Whether a browser shows it: verified images and PDFs. */
export const isShown = (file: EvidenceFile): boolean =>
  file.status === 'verified' && (isImage(file) || file.contentType === 'application/pdf');

/** The store gives files to be saved, not to be shown: they are read here and shown from memory. */
async function read({ id, contentType }: EvidenceFile): Promise<Blob> {
  const reply = await fetch(await downloadUrl(id));
  if (!reply.ok) throw new TypeError(`The object store answered ${reply.status}`);
  return new Blob([await reply.arrayBuffer()], { type: contentType });
}

interface EvidencePreviewProps {
  readonly file: EvidenceFile;
  readonly onClose: () => void;
}

/** A file of the unit beside its answer. */
export function EvidencePreview({ file, onClose }: EvidencePreviewProps) {
  const { t } = useTranslation('review');
  const { data, isError } = useQuery({
    queryKey: ['previews', file.id],
    queryFn: () => read(file),
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  const url = useMemo(() => data && URL.createObjectURL(data), [data]);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );
  const name = t('review.previewing', { name: file.filename });
  return (
    <div className={classes.preview}>
      <div className={classes.previewHead}>
        <span>{name}</span>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('review.closePreview')}
        </Button>
      </div>
      {isError && (
        <Alert color="yellow" variant="light">
          {t('review.previewFailed')}
        </Alert>
      )}
      {!url && !isError && <Loading />}
      {url && (isImage(file) ? <img src={url} alt={name} /> : <iframe src={url} title={name} />)}
    </div>
  );
}
