import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../api/session';
import { type Survey, surveysQuery } from '../../../../api/surveys';
import { Loading } from '../../../../app/shell/fallbacks';
import { UnitLink } from '../../../../parts/names';
import { Page, Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Empty, Status } from '../../../../parts/page/status';
import { DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';
import { useProgramme } from '../use-programme';
import { OpenForm } from './open-form';

/** The surveys of a programme, and how to open one. */
export function SurveysScreen() {
  const { t } = useTranslation('survey');
  const { programmeId } = useParams({ from: '/programmes/$programmeId/surveys' });
  const { programme, unit, cycle, place, problem, retry } = useProgramme(programmeId);
  const me = useMe();
  if (!programme) return problem ? <ProblemNotice problem={problem} onRetry={retry} /> : <Loading />;
  const mayRun = place !== undefined && me.may('survey.run', place);
  return (
    <Page
      title={t('title')}
      about={t('about', { unit: unit?.name ?? programme.unitName, year: cycle?.year })}
      crumbs={[<UnitLink key="unit" id={programme.unitId} name={programme.unitName} />]}
    >
      <Panel title={t('list.caption')}>
        <SurveyList programmeId={programmeId} />
      </Panel>
      <Panel title={t('open.title')}>
        {mayRun ? <OpenForm programmeId={programmeId} /> : <p>{t('open.notAllowed')}</p>}
      </Panel>
    </Page>
  );
}

function SurveyList({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const { data, error, refetch } = useQuery(surveysQuery(programmeId));
  if (!data) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  const period = ({ opensOn, closesOn }: Survey) => `${format.day(opensOn)} – ${format.day(closesOn)}`;
  const index = (survey: Survey, name: 'ipak' | 'ipkp') => survey.indices?.[name].index.rounded ?? null;
  const shown = (rounded: string | null) => (rounded === null ? '–' : format.points(rounded));
  return (
    <DataTable
      caption={t('list.caption')}
      rows={data}
      rowKey={({ id }) => id}
      empty={
        <Empty title={t('list.empty')}>
          <p>{t('list.emptyBody')}</p>
        </Empty>
      }
      columns={[
        {
          title: t('list.period'),
          value: period,
          show: (row) => (
            <Anchor
              aria-label={t('list.openHere', { period: period(row) })}
              renderRoot={(props) => (
                <Link to="/surveys/$surveyId" params={{ surveyId: row.id }} {...props} />
              )}
            >
              {period(row)}
            </Anchor>
          ),
        },
        {
          title: t('list.status'),
          value: ({ status }) => t(`status.${status}`),
          show: ({ status }) => (
            <Status tone={status === 'open' ? 'accent' : 'quiet'}>{t(`status.${status}`)}</Status>
          ),
        },
        { title: t('result.respondents'), value: ({ responses }) => responses, isNumber: true },
        {
          title: t('result.ipak'),
          value: (row) => index(row, 'ipak'),
          show: (row) => shown(index(row, 'ipak')),
          isNumber: true,
        },
        {
          title: t('result.ipkp'),
          value: (row) => index(row, 'ipkp'),
          show: (row) => shown(index(row, 'ipkp')),
          isNumber: true,
        },
      ]}
    />
  );
}
