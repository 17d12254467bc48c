import { type AuditFilter } from '../../api/audit';
import { type Zone } from '../../text/zones';
import { type AuditSearch } from './search';

const hoursAhead: Record<Zone, string> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };

/** When a day begins in a zone, `later` days on. */
function beginning(day: string, zone: Zone, later = 0): string {
  const instant = new Date(`${day}T00:00:00${hoursAhead[zone]}`);
  return new Date(instant.getTime() + later * 86_400_000).toISOString();
}

/** What the API is asked for; the last day is within. */
export const filterOf = ({ unit, person, object, from, to }: AuditSearch, zone: Zone): AuditFilter => ({
  ...(object && { objectId: object }),
  ...(unit && { unitId: unit }),
  ...(person && { actor: `person:${person}` }),
  ...(from && { from: beginning(from, zone) }),
  ...(to && { to: beginning(to, zone, 1) }),
});
