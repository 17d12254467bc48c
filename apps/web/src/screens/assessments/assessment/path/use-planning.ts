import { type Area, areas } from '@zi/contracts';
import { useQuery } from '@tanstack/react-query';
import { type Assessment } from '../../../../api/assessments';
import { programmeQuery } from '../../../../api/programmes';
import { useMe } from '../../../../api/session';
import { unitQuery } from '../../../../api/units';
import { isPlanned } from '../../../../parts/stage/is-planned';

/** Whether the person may add an action of an area to the work plan; results have no area: any area then. */
export function usePlanning({ programmeId, unitId, cycleId }: Assessment) {
  const me = useMe();
  const { data: programme } = useQuery(programmeQuery(programmeId));
  const { data: unit } = useQuery(unitQuery(unitId));
  return (area: Area | null) =>
    !!unit &&
    !!programme &&
    isPlanned(programme) &&
    areas.some(
      (one) => (!area || one === area) && me.may('action.write', { path: unit.path, cycleId, area: one }),
    );
}
