import { Anchor, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RubricVersion, rubricsQuery } from '../../api/rubrics';
import { useMe } from '../../api/session';
import { DialogButton } from '../../parts/form/dialog-button';
import { Done } from '../../parts/form/done';
import { ActorName } from '../../parts/names';
import { Page } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty, Status } from '../../parts/page/status';
import { keyText } from '../../parts/rubric/rubric-key';
import { type Column, DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { ImportRubric } from './import-rubric';
import { PublishButton } from './publish-button';
import { WorkbookButton } from './workbook-button';

/** Every version of every rubric; drafts for those who may publish them. */
export function RubricsScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const [done, tell] = useState('');
  const rubrics = useQuery(rubricsQuery);
  const columns = useColumns((published) => tell(t('rubrics.publishedNow', published)));
  return (
    <Page
      title={t('rubrics.title')}
      about={t('rubrics.about')}
      actions={
        <>
          <Button variant="default" renderRoot={(props) => <Link to="/rubrics/comparison" {...props} />}>
            {t('rubrics.compare')}
          </Button>
          {me.maySomewhere('rubric.publish') && (
            <DialogButton
              title={t('rubrics.import')}
              form={(close) => (
                <ImportRubric
                  onClose={close}
                  onDone={({ title, version }) => tell(t('rubrics.importDone', { title, version }))}
                />
              )}
            >
              {t('rubrics.import')}
            </DialogButton>
          )}
        </>
      }
    >
      <Done>{done}</Done>
      <ProblemNotice problem={rubrics.error} onRetry={() => void rubrics.refetch()} />
      {rubrics.isPending && <p role="status">{t('common:state.loading')}</p>}
      {rubrics.data && (
        <DataTable
          caption={t('rubrics.title')}
          columns={columns}
          rows={rubrics.data}
          rowKey={keyText}
          empty={<Empty title={t('rubrics.emptyTitle')}>{t('rubrics.emptyBody')}</Empty>}
        />
      )}
    </Page>
  );
}

function useColumns(onPublished: (published: RubricVersion) => void): Column<RubricVersion>[] {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return [
    {
      title: t('rubrics.name'),
      value: ({ title }) => title,
      show: ({ id: rubricId, version, title }) => (
        <Anchor
          renderRoot={(props) => (
            <Link to="/rubrics/$rubricId/$version" params={{ rubricId, version }} {...props} />
          )}
        >
          {title}
        </Anchor>
      ),
    },
    { title: t('rubrics.version'), value: ({ version }) => version },
    { title: t('rubrics.questions'), value: ({ questions }) => questions, isNumber: true },
    { title: t('rubrics.origin'), value: ({ origin }) => t(`rubrics.${origin}`) },
    {
      title: t('rubrics.by'),
      value: ({ by }) => by,
      show: ({ by, why }) => (
        <>
          <ActorName actor={by} />
          {why !== null && <div>{why}</div>}
        </>
      ),
    },
    { title: t('rubrics.at'), value: ({ at }) => at, show: ({ at }) => format.instant(at) },
    {
      title: t('rubrics.state'),
      value: ({ state }) => t(`rubrics.${state}`),
      show: (rubric) => (
        <Group gap="xs">
          <Status tone={rubric.state === 'draft' ? 'warn' : 'good'}>{t(`rubrics.${rubric.state}`)}</Status>
          <WorkbookButton rubric={rubric} isSmall />
          <PublishButton rubric={rubric} isSmall onDone={onPublished} />
        </Group>
      ),
    },
  ];
}
