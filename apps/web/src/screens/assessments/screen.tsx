import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { allAssessmentsQuery } from '../../api/assessments';
import { useChanges } from '../../api/changes';
import { cyclesQuery } from '../../api/cycles';
import { dutiesQuery } from '../../api/duties';
import { Loading } from '../../app/shell/fallbacks';
import { Page } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import shared from '../../parts/score/score.module.css';
import { AssessmentTable } from './assessment-table';
import { rowsOf } from './rows';
import { type AssessmentsSearch, states } from './search';

const route = getRouteApi('/assessments');

/** The assessments that one may read, with what waits there. */
export function AssessmentsScreen() {
  const { t } = useTranslation('review');
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  const search = route.useSearch();
  const cycleId = search.cycle ?? cycles[0]?.id;
  return (
    <Page title={t('list.title')} about={t('list.about')}>
      <Filters cycleId={cycleId} />
      <Assessments cycleId={cycleId} search={search} />
    </Page>
  );
}

function Filters({ cycleId }: { readonly cycleId: string | undefined }) {
  const { t } = useTranslation('review');
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: AssessmentsSearch) =>
    void navigate({ search: (present) => ({ ...present, ...change }), replace: true });
  return (
    <div className={shared.fields} role="search">
      <NativeSelect
        label={t('list.cycle')}
        value={cycleId}
        data={cycles.map(({ id, year }) => ({ value: id, label: t('list.year', { year }) }))}
        onChange={({ currentTarget }) => set({ cycle: currentTarget.value })}
      />
      <TextInput
        label={t('list.query')}
        type="search"
        value={search.query ?? ''}
        onChange={({ currentTarget }) => set({ query: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('list.state')}
        value={search.state ?? ''}
        data={[
          { value: '', label: t('list.all') },
          ...states.map((state) => ({ value: state, label: t(`list.${state}`) })),
        ]}
        onChange={({ currentTarget }) =>
          set({ state: states.find((state) => state === currentTarget.value) })
        }
      />
    </div>
  );
}

/** The gateway tells of no more programmes at once; of others the list is read when it is opened. */
const mostHeard = 20;

interface AssessmentsProps {
  readonly cycleId: string | undefined;
  readonly search: AssessmentsSearch;
}

function Assessments({ cycleId, search }: AssessmentsProps) {
  const { t } = useTranslation('review');
  const { data, error, refetch } = useQuery(allAssessmentsQuery({ cycleId }));
  const duties = useQuery(dutiesQuery);
  useChanges((data ?? []).slice(0, mostHeard).map(({ programmeId }) => programmeId));
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <ProblemNotice problem={duties.error} onRetry={() => void duties.refetch()} />
      {duties.data?.more && <p className={shared.quiet}>{t('list.more')}</p>}
      <AssessmentTable
        key={JSON.stringify([cycleId, search.query, search.state])}
        rows={rowsOf(data, duties.data?.items ?? [], search)}
      />
    </>
  );
}
