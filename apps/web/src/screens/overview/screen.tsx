import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cycle } from '../../api/cycles';
import { type MinistryKey, heatMapQuery, movementsQuery, wholeRankingQuery } from '../../api/ministry';
import { allProgrammesQuery } from '../../api/programmes';
import { allUnitsQuery } from '../../api/units';
import { Loading } from '../../app/shell/fallbacks';
import { DayField } from '../../parts/field/day-field';
import { useRubricNames } from '../../parts/ministry/rubric-names';
import { LayerView } from '../../parts/ministry/view';
import { Panel } from '../../parts/page/page';
import { PrintButton } from '../../parts/page/print-button';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { liesUnder, placeIn } from '../../parts/unit-tree';
import { useFormat } from '../../text/format';
import { Causes } from './causes';
import { Counts } from './counts';
import { Headline } from './headline';
import { Movements } from './movements';
import page from './overview.module.css';
import { monthBefore } from './search';
import { standingOf } from './standing';
import { Units } from './units';
import { Unscored } from './unscored';
import { WeakAreas } from './weak-areas';

export function OverviewScreen() {
  const { t } = useTranslation(['ministry', 'common']);
  const { today } = useFormat();
  const search = useSearch({ from: '/overview' });
  const since = search.since ?? monthBefore(today);
  const navigate = useNavigate();
  const day = (
    <DayField
      label={t('overview.since')}
      value={since}
      maxDate={today}
      onChange={(next) =>
        void navigate({ to: '.', search: (present: object) => ({ ...present, since: next ?? undefined }) })
      }
    />
  );
  return (
    <LayerView
      {...{ search }}
      isFolded
      actions={<PrintButton />}
      picks={day}
      title={t('overview.title')}
      about={t('overview.about')}
    >
      {(key, cycle) => <Overview ministry={key} cycle={cycle} since={since} />}
    </LayerView>
  );
}

interface OverviewProps {
  readonly ministry: MinistryKey;
  readonly cycle: Cycle;
  readonly since: string;
}

function Overview({ ministry, cycle, since }: OverviewProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const names = useRubricNames(cycle);
  const { data: units } = useSuspenseQuery(allUnitsQuery());
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const { cycleId, layer, under } = ministry;
  const ranking = useQuery(wholeRankingQuery(ministry));
  const movements = useQuery(movementsQuery(ministry, since));
  const map = useQuery(heatMapQuery(ministry, placeIn(units, under).tops));
  const { data: allProgrammes } = useQuery(allProgrammesQuery({ cycleId }));
  if (ranking.error) return <ProblemNotice problem={ranking.error} onRetry={() => void ranking.refetch()} />;
  if (!ranking.data || !allProgrammes) return <Loading />;
  const programmes = allProgrammes.filter(({ unitId }) => liesUnder(byId.get(unitId), under));
  const standing = standingOf(ranking.data, movements.data ?? [], programmes);
  const { ready, short, unscored, still } = standing;
  const shown = { layer, names };
  return (
    <>
      <Headline {...{ programmes, standing, since }} />
      <Counts {...{ ministry, programmes, standing }} />
      <Panel title={t('overview.readyList')}>
        <Units {...shown} title={t('overview.readyList')} empty={t('overview.noneReady')} units={ready} />
      </Panel>
      {short.length > 0 && (
        <Part id="short" title={t('overview.shortList')}>
          <Causes {...{ short, names }} />
          <Units {...shown} title={t('overview.shortList')} units={short} withReasons />
        </Part>
      )}
      {unscored.length > 0 && (
        <Part id="unscored" title={t('overview.unscoredList')}>
          <Unscored programmes={unscored} />
        </Part>
      )}
      <Changed {...{ ministry, since, still, shown }} />
      <ProblemNotice problem={map.error} onRetry={() => void map.refetch()} />
      {map.data?.whole && (
        <WeakAreas
          {...{ ministry }}
          whole={map.data.whole}
          branches={map.data.branches}
          nameOf={(id) => byId.get(id)?.name}
        />
      )}
    </>
  );
}

interface ChangedProps {
  readonly ministry: MinistryKey;
  readonly since: string;
  readonly still: ReturnType<typeof standingOf>['still'];
  readonly shown: Pick<ComponentProps<typeof Units>, 'layer' | 'names'>;
}

/** What changed since a day, and who stayed where they were. */
function Changed({ ministry, since, still, shown }: ChangedProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const movements = useQuery(movementsQuery(ministry, since));
  if (movements.error)
    return <ProblemNotice problem={movements.error} onRetry={() => void movements.refetch()} />;
  if (!movements.data) return null;
  return (
    <Part id="changed" title={t('overview.changedList')}>
      <Movements movements={movements.data} since={since} />
      {still.length > 0 && (
        <details>
          <summary>{t('overview.still', { count: still.length })}</summary>
          <Units {...shown} title={t('overview.stillList')} units={still} />
        </details>
      )}
    </Part>
  );
}

interface PartProps {
  /** Its place in the page, to which the numbers lead. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

const Part = ({ id, title, children }: PartProps) => (
  <div id={id} className={page.part}>
    <Panel title={title}>{children}</Panel>
  </div>
);
