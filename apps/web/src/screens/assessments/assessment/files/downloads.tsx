import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LayerKey } from '../../../../api/assessments';
import { downloadFile } from '../../../../parts/file';
import { Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import classes from './files.module.css';

const formats = ['jawaban', 'live', 'json'] as const;
const kinds = ['lhe', 'recap'] as const;
const reports = [
  { format: 'pdf', language: 'id' },
  { format: 'docx', language: 'id' },
  { format: 'pdf', language: 'en' },
  { format: 'docx', language: 'en' },
] as const;

/** What can be taken out of a layer: the worksheet in three forms, and two reports. */
export function Downloads({ of: { assessmentId, layer, round } }: { readonly of: LayerKey }) {
  const { t } = useTranslation('review');
  const base = `/assessments/${assessmentId}/layers/${layer}`;
  const query = (fields: Record<string, string>) =>
    new URLSearchParams({ ...fields, ...(round !== undefined && { round: String(round) }) }).toString();
  return (
    <>
      <Panel title={t('files.sheet')}>
        <ul className={classes.files}>
          {formats.map((format) => (
            <li key={format}>
              <div>
                <strong>{t(`files.format.${format}.name`)}</strong>
                <p>{t(`files.format.${format}.about`)}</p>
              </div>
              <DownloadButton
                path={`${base}/worksheet?${query({ format })}`}
                label={t('files.download')}
                name={t('files.downloadOf', { name: t(`files.format.${format}.name`) })}
              />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('files.reports')}>
        <ul className={classes.files}>
          {kinds.map((kind) => (
            <li key={kind}>
              <div>
                <strong>{t(`files.kind.${kind}.name`)}</strong>
                <p>{t(`files.kind.${kind}.about`)}</p>
              </div>
              <Group gap="xs">
                {reports.map(({ format, language }) => {
                  const label = `${t(`files.report.${format}`)} · ${t(`files.language.${language}`)}`;
                  return (
                    <DownloadButton
                      key={label}
                      path={`${base}/reports/${kind}?${query({ format, language })}`}
                      label={label}
                      name={`${label} · ${t(`files.kind.${kind}.name`)}`}
                    />
                  );
                })}
              </Group>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

interface DownloadButtonProps {
  /** Below `/api/v1`. */
  readonly path: string;
  readonly label: string;
  /** What it is, to who hears it only. */
  readonly name: string;
}

function DownloadButton({ path, label, name }: DownloadButtonProps) {
  const { mutate, isPending, error } = useMutation({ mutationFn: downloadFile });
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        aria-label={name}
        loading={isPending}
        onClick={() => mutate(path)}
      >
        {label}
      </Button>
      <ProblemNotice problem={error} onRetry={() => mutate(path)} />
    </div>
  );
}
