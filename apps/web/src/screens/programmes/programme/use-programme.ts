import { type Place } from '@zi/access';
import { useQuery } from '@tanstack/react-query';
import { useChanges } from '../../../api/changes';
import { cycleQuery } from '../../../api/cycles';
import { programmeQuery } from '../../../api/programmes';
import { unitQuery } from '../../../api/units';

/** A programme with its unit and cycle, kept up to date. */
export function useProgramme(programmeId: string) {
  const { data: programme, error, refetch } = useQuery(programmeQuery(programmeId));
  const { data: unit } = useQuery({ ...unitQuery(programme?.unitId ?? ''), enabled: !!programme });
  const { data: cycle } = useQuery({ ...cycleQuery(programme?.cycleId ?? ''), enabled: !!programme });
  useChanges([programmeId]);
  const place: Place | undefined = unit && programme && { path: unit.path, cycleId: programme.cycleId };
  return { programme, unit, cycle, place, problem: error, retry: () => void refetch() };
}
