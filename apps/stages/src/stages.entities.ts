import { ActionRow } from './action/action.entities';
import { CycleRow } from './cycle/cycle.entities';
import { MembershipRow } from './membership/membership.entities';
import { PactRow } from './pact/pact.entities';
import { PersonRow } from './person/person.entities';
import { ProgrammeRow } from './programme/programme.entities';
import { UnitRevisionRow, UnitRow } from './unit/unit.entities';

export const stagesEntities = [
  UnitRow,
  UnitRevisionRow,
  PersonRow,
  MembershipRow,
  CycleRow,
  ProgrammeRow,
  PactRow,
  ActionRow,
];
