import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type ReportTemplate, replaceTemplate, templatesQuery } from '../../api/templates';
import { useMe } from '../../api/session';
import { ConfirmButton } from '../../parts/confirm-button';
import { downloadFile } from '../../parts/file';
import { DialogButton } from '../../parts/form/dialog-button';
import { Done } from '../../parts/form/done';
import { Page } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Status } from '../../parts/page/status';
import { type Column, DataTable } from '../../parts/table/data-table';
import { ReplaceForm } from './replace-form';

const pathOf = ({ kind, format, language }: ReportTemplate) =>
  `/templates/${kind}/${format}?language=${language}`;

export function TemplatesScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const [done, tell] = useState('');
  const templates = useQuery(templatesQuery);
  const columns = useColumns(() => tell(t('templates.done')));
  return (
    <Page title={t('templates.title')} about={t('templates.about')}>
      <Done>{done}</Done>
      <ProblemNotice problem={templates.error} onRetry={() => void templates.refetch()} />
      {templates.isPending && <p role="status">{t('common:state.loading')}</p>}
      {templates.data && (
        <DataTable caption={t('templates.title')} columns={columns} rows={templates.data} rowKey={pathOf} />
      )}
    </Page>
  );
}

function useColumns(onDone: () => void): Column<ReportTemplate>[] {
  const { t } = useTranslation('admin');
  const stateOf = ({ builtIn, version }: ReportTemplate) =>
    builtIn ? t('templates.builtIn') : t('templates.own', { version });
  return [
    { title: t('templates.report'), value: ({ kind }) => t(`templates.${kind}`) },
    { title: t('templates.format'), value: ({ format }) => format.toUpperCase() },
    { title: t('templates.language'), value: ({ language }) => t(`templates.${language}`) },
    {
      title: t('templates.inForce'),
      value: stateOf,
      show: (template) => (
        <Group justify="space-between" gap="xs">
          <Status tone={template.builtIn ? 'quiet' : 'accent'}>{stateOf(template)}</Status>
          <TemplateActions template={template} onDone={onDone} />
        </Group>
      ),
    },
  ];
}

interface TemplateActionsProps {
  readonly template: ReportTemplate;
  readonly onDone: () => void;
}

function TemplateActions({ template, onDone }: TemplateActionsProps) {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const download = useCommand(() => downloadFile(pathOf(template)));
  const back = useCommand(replaceTemplate, { changes: [['templates']], onDone });
  return (
    <div>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          loading={download.isPending}
          onClick={() => download.run(undefined)}
        >
          {t('common:action.download')}
        </Button>
        {me.maySomewhere('template.replace') && (
          <DialogButton
            size="xs"
            variant="default"
            title={t('templates.replaceTitle')}
            form={(close) => <ReplaceForm template={template} onClose={close} onDone={onDone} />}
          >
            {t('templates.replace')}
          </DialogButton>
        )}
        {me.maySomewhere('template.replace') && !template.builtIn && (
          <ConfirmButton
            size="xs"
            variant="subtle"
            loading={back.isPending}
            question={t('templates.backQuestion')}
            onConfirm={() => back.run({ ...template, content: null })}
          >
            {t('templates.back')}
          </ConfirmButton>
        )}
      </Group>
      <ProblemNotice problem={download.problem ?? back.problem} />
    </div>
  );
}
