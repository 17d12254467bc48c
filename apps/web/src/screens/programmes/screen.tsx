import { SegmentedControl, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Cycle } from '../../api/cycles';
import { type Programme, allProgrammesQuery } from '../../api/programmes';
import { useMe } from '../../api/session';
import { type Unit, allUnitsQuery } from '../../api/units';
import { Loading } from '../../app/shell/fallbacks';
import { CycleSelect } from '../../parts/cycle-select';
import { useCycle } from '../../parts/cycle';
import classes from '../../parts/ministry/ministry.module.css';
import { Pick, Picks } from '../../parts/ministry/pick';
import { Page, Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty } from '../../parts/page/status';
import { UnitTreeSelect } from '../../parts/unit-tree-select';
import { chosenProgrammes } from './board';
import { ProgrammeTable } from './programme-table';
import { type ProgrammesSearch, stageOrder } from './search';
import { StageBoard } from './stage-board';
import { StartMany } from './start-many';

export function ProgrammesScreen() {
  const { t } = useTranslation('ministry');
  const search = useSearch({ from: '/programmes' });
  const cycle = useCycle(search.cycle);
  if (cycle) return <Programmes cycle={cycle} search={search} />;
  return (
    <Page title={t('programmes.title')}>
      <Empty title={t('noCycle.title')}>
        <p>{t('noCycle.body')}</p>
      </Empty>
    </Page>
  );
}

interface ProgrammesProps {
  readonly cycle: Cycle;
  readonly search: ProgrammesSearch;
}

function Programmes({ cycle, search }: ProgrammesProps) {
  const { t } = useTranslation('ministry');
  const { data: units } = useSuspenseQuery(allUnitsQuery());
  const list = useQuery({ ...allProgrammesQuery({ cycleId: cycle.id }), refetchInterval: 60_000 });
  const byId = new Map<string, Unit>(units.map((unit) => [unit.id, unit]));
  const programmes = chosenProgrammes(list.data ?? [], byId, search);
  const startable = useStartable(cycle.id, units, list.data ?? []);
  return (
    <Page
      title={t('programmes.title')}
      about={t('programmes.about')}
      actions={list.data && startable.length > 0 && <StartMany cycleId={cycle.id} units={startable} />}
    >
      <Filters cycle={cycle} search={search} />
      <ProblemNotice problem={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && !list.error && <Loading />}
      {list.data && <Found programmes={programmes} view={search.view} />}
    </Page>
  );
}

/** The units that have no programme in the cycle and may have one started. */
function useStartable(cycleId: string, units: readonly Unit[], programmes: readonly Programme[]) {
  const { may } = useMe();
  const taken = new Set(programmes.map(({ unitId }) => unitId));
  return units.filter(
    ({ id, path, activeUntil }) =>
      !taken.has(id) && activeUntil === null && may('programme.start', { path, cycleId }),
  );
}

interface FoundProps {
  readonly programmes: readonly Programme[];
  readonly view: ProgrammesSearch['view'];
}

function Found({ programmes, view }: FoundProps) {
  const { t } = useTranslation('ministry');
  if (programmes.length === 0) {
    return (
      <Empty title={t('programmes.empty')}>
        <p>{t('programmes.emptyBody')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p role="status" className={classes.quiet}>
        {t('programmes.count', { count: programmes.length })}
      </p>
      {view === 'table' ? <ProgrammeTable programmes={programmes} /> : <StageBoard programmes={programmes} />}
    </>
  );
}

function Filters({ cycle, search }: ProgrammesProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const navigate = useNavigate();
  const set = (change: ProgrammesSearch) =>
    void navigate({ to: '.', replace: true, search: (present: object) => ({ ...present, ...change }) });
  const targets = (['wbk', 'wbbm'] as const).map((value) => ({ value, label: t(`common:target.${value}`) }));
  const stages = stageOrder.map((value) => ({ value, label: t(`common:stage.${value}`) }));
  const any = t('pick.any');
  return (
    <Panel title={t('pick.title')}>
      <Picks>
        <UnitTreeSelect under={search.under} />
        <CycleSelect cycleId={cycle.id} />
        <Pick
          {...{ name: 'stage', any }}
          label={t('programmes.stage')}
          value={search.stage ?? null}
          options={stages}
        />
        <Pick
          {...{ name: 'target', any }}
          label={t('pick.target')}
          value={search.target ?? null}
          options={targets}
        />
        <TextInput
          type="search"
          label={t('programmes.search')}
          value={search.query ?? ''}
          onChange={({ currentTarget }) => set({ query: currentTarget.value || undefined })}
        />
        <SegmentedControl
          aria-label={t('programmes.view')}
          value={search.view ?? 'board'}
          onChange={(view) => set({ view: view })}
          data={[
            { value: 'board', label: t('programmes.board') },
            { value: 'table', label: t('programmes.table') },
          ]}
        />
      </Picks>
    </Panel>
  );
}
