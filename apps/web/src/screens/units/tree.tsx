import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Unit, allUnitsQuery } from '../../api/units';
import { UnitLink } from '../../parts/names';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty, Status } from '../../parts/page/status';
import { placeIn } from '../../parts/unit-tree';
import classes from './units.module.css';
import { UnitActions } from './unit-actions';

interface UnitTreeProps {
  readonly onDone: (unit: string) => void;
}

/** The tree of units: what lies below one is disclosed with it. */
export function UnitTree({ onDone }: UnitTreeProps) {
  const { t } = useTranslation(['admin', 'common']);
  const units = useQuery(allUnitsQuery());
  if (units.isPending) return <p role="status">{t('common:state.loading')}</p>;
  if (!units.data) return <ProblemNotice problem={units.error} onRetry={() => void units.refetch()} />;
  if (units.data.length === 0) return <Empty title={t('units.emptyTitle')} />;
  return <Branch units={units.data} depth={0} onDone={onDone} />;
}

interface BranchProps extends UnitTreeProps {
  readonly units: readonly Unit[];
  readonly under?: string;
  readonly depth: number;
}

/** Levels that lie open at first. */
const openLevels = 2;

function Branch({ units, under, depth, onDone }: BranchProps) {
  const { t } = useTranslation('admin');
  const parents = new Set(units.map(({ parentId }) => parentId));
  return (
    <ul className={classes.branch}>
      {placeIn(units, under).below.map((unit) => (
        <li key={unit.id}>
          <UnitRow unit={unit} onDone={onDone} />
          {parents.has(unit.id) && (
            <details open={depth < openLevels}>
              <summary>{t('units.expand', { unit: unit.name })}</summary>
              <Branch units={units} under={unit.id} depth={depth + 1} onDone={onDone} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function UnitRow({ unit, onDone }: UnitTreeProps & { readonly unit: Unit }) {
  const { t } = useTranslation(['admin', 'common']);
  return (
    <div className={classes.row}>
      <span>
        <UnitLink id={unit.id} name={unit.name} /> <span className={classes.quiet}>{unit.code}</span>
      </span>
      <span className={classes.quiet}>{t(`common:unitKind.${unit.kind}`)}</span>
      {unit.activeUntil && <Status>{t('units.closed')}</Status>}
      <UnitActions unit={unit} onDone={onDone} />
    </div>
  );
}
