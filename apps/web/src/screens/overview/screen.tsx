import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Cycle } from '../../api/cycles';
import { type MinistryKey, heatMapQuery, movementsQuery, wholeRankingQuery } from '../../api/ministry';
import { allProgrammesQuery } from '../../api/programmes';
import { allUnitsQuery } from '../../api/units';
import { Loading } from '../../app/shell/fallbacks';
import { DayField } from '../../parts/field/day-field';
import classes from '../../parts/ministry/ministry.module.css';
import { useRubricNames } from '../../parts/ministry/rubric-names';
import { LayerView } from '../../parts/ministry/view';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { liesUnder, placeIn } from '../../parts/unit-tree';
import { useFormat } from '../../text/format';
import { Counts } from './counts';
import { Movements } from './movements';
import { firstOfMonth } from './search';
import { standingOf } from './standing';
import { Units } from './units';
import { WeakAreas } from './weak-areas';

export function OverviewScreen() {
  const { t } = useTranslation(['ministry', 'common']);
  const { today } = useFormat();
  const search = useSearch({ from: '/overview' });
  const since = search.since ?? firstOfMonth(today);
  const navigate = useNavigate();
  const print = (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => window.print()}
    >
      {t('common:action.print')}
    </Button>
  );
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
      actions={print}
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
  const format = useFormat();
  const names = useRubricNames(cycle);
  const { data: units } = useSuspenseQuery(allUnitsQuery());
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const { cycleId, layer, under } = ministry;
  const ranking = useQuery(wholeRankingQuery(ministry));
  const movements = useQuery(movementsQuery(ministry, since));
  const map = useQuery(heatMapQuery(cycleId, layer, placeIn(units, under).tops));
  const { data: allProgrammes = [] } = useQuery(allProgrammesQuery({ cycleId }));
  const programmes = allProgrammes.filter(({ unitId }) => liesUnder(byId.get(unitId), under));
  if (ranking.error) return <ProblemNotice problem={ranking.error} onRetry={() => void ranking.refetch()} />;
  if (!ranking.data) return <Loading />;
  const { ready, short, still, submitted } = standingOf(ranking.data, movements.data ?? []);
  return (
    <>
      <p className={classes.quiet}>
        {t('overview.asOf', {
          day: format.day(format.today),
          year: cycle.year,
          layer: t(`common:layer.${layer}`),
        })}
      </p>
      <Counts {...{ ministry, programmes, submitted }} ready={ready.length} short={short.length} />
      <Units
        {...{ layer, names }}
        title={t('overview.readyList')}
        empty={t('overview.noneReady')}
        units={ready}
      />
      <Units
        {...{ layer, names }}
        title={t('overview.shortList')}
        empty={t('overview.noneShort')}
        units={short}
        withReasons
      />
      <ProblemNotice problem={movements.error} onRetry={() => void movements.refetch()} />
      {movements.data && (
        <>
          <Movements movements={movements.data} since={since} />
          <Units
            {...{ layer, names }}
            title={t('overview.stillList', { day: format.day(since) })}
            empty={t('overview.noneStill')}
            units={still}
          />
        </>
      )}
      <ProblemNotice problem={map.error} onRetry={() => void map.refetch()} />
      {map.data && <WeakAreas {...{ ministry }} branches={map.data} nameOf={(id) => byId.get(id)?.name} />}
    </>
  );
}
