import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../app/shell/fallbacks';
import { assessmentsQuery } from '../../../api/assessments';
import { useChanges } from '../../../api/changes';
import { type Cycle, cyclesQuery } from '../../../api/cycles';
import { type Programme, allProgrammesQuery } from '../../../api/programmes';
import { type Unit, unitQuery } from '../../../api/units';
import { Page, Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty } from '../../../parts/page/status';
import { WithAssessment } from '../../../parts/score/assessed';
import { GateList } from '../../../parts/stage/gate-list';
import { StageTracker } from '../../../parts/stage/stage-tracker';
import { Term } from '../../../parts/term';
import { DatesPanel } from './dates-panel';
import { Places } from './places';
import { ScorePart } from './score-part';
import { StartProgramme } from './start-programme';
import classes from './unit.module.css';

const route = getRouteApi('/units/$unitId');

/** The home of a unit: where it stands, what is missing, what comes next. */
export function UnitScreen() {
  const { unitId } = route.useParams();
  const unit = useQuery(unitQuery(unitId));
  const programmes = useQuery(allProgrammesQuery({ unitId }));
  const cycles = useQuery(cyclesQuery);
  if (unit.data && programmes.data && cycles.data) {
    return <UnitPage unit={unit.data} programmes={programmes.data} cycles={cycles.data} />;
  }
  const failed = [unit, programmes, cycles].find(({ error }) => error);
  return failed ? (
    <ProblemNotice problem={failed.error} onRetry={() => void failed.refetch()} />
  ) : (
    <Loading />
  );
}

/** The cycle that is asked for, else the newest in which the unit has a programme, else the newest. */
function shownOf(programmes: readonly Programme[], cycles: readonly Cycle[], asked: string | undefined) {
  const programmeIn = ({ id }: Cycle) => programmes.find(({ cycleId }) => cycleId === id);
  const cycle = cycles.find(({ id }) => id === asked) ?? cycles.find(programmeIn) ?? cycles[0];
  return { cycle, programme: cycle && programmeIn(cycle) };
}

interface UnitPageProps {
  readonly unit: Unit;
  readonly programmes: readonly Programme[];
  readonly cycles: readonly Cycle[];
}

function UnitPage({ unit, programmes, cycles }: UnitPageProps) {
  const { t } = useTranslation(['unit', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { cycle, programme } = shownOf(programmes, cycles, search.cycle);
  useChanges([programme?.id]);
  return (
    <Page
      title={unit.name}
      about={t('about', { kind: t(`common:unitKind.${unit.kind}`), code: unit.code })}
      actions={
        <>
          {cycles.length > 0 && (
            <NativeSelect
              aria-label={t('cycle')}
              value={cycle?.id}
              data={cycles.map(({ id, year }) => ({ value: id, label: `${t('cycle')} ${year}` }))}
              onChange={({ currentTarget }) =>
                void navigate({ search: (present) => ({ ...present, cycle: currentTarget.value }) })
              }
            />
          )}
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/units/$unitId/people" params={{ unitId: unit.id }} {...props} />
            )}
          >
            {t('place.people')}
          </Button>
        </>
      }
    >
      {!cycle && <Empty title={t('none.noCycle')} />}
      {cycle && !programme && (
        <StartProgramme unitId={unit.id} place={{ path: unit.path, cycleId: cycle.id }} />
      )}
      {programme && <Under unit={unit} programme={programme} cycle={cycle} />}
    </Page>
  );
}

interface UnderProps {
  readonly unit: Unit;
  readonly programme: Programme;
  readonly cycle?: Cycle;
}

function Under({ unit, programme, cycle }: UnderProps) {
  const { t } = useTranslation(['unit', 'common']);
  const { layer } = route.useSearch();
  const { data: assessments } = useInfiniteQuery(assessmentsQuery({ programmeId: programme.id }));
  const assessmentId = assessments?.[0]?.id;
  const { stage, cycleId, id: programmeId } = programme;
  return (
    <>
      <StageTracker present={stage} />
      <div className={classes.columns}>
        <Panel title={<Term name="gate">{t('gates', { stage: t(`common:stage.${stage}`) })}</Term>}>
          <GateList {...{ programme, stage, assessmentId }} place={{ path: unit.path, cycleId }} />
        </Panel>
        <div className={classes.stack}>
          <DatesPanel programmeId={programmeId} cycle={cycle} />
          <Places unitId={unit.id} programmeId={programmeId} assessmentId={assessmentId} />
        </div>
      </div>
      {assessmentId && (
        <WithAssessment id={assessmentId}>
          {(assessed) => <ScorePart layer={layer} {...assessed} />}
        </WithAssessment>
      )}
    </>
  );
}
