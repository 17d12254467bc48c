import { PublishedRubricRow } from '@zi/rubric-shelf';
import { ActionRow } from './action/action.entities';
import { ClientRow } from './client/client.entities';
import { CycleRow } from './cycle/cycle.entities';
import { MembershipRow } from './membership/membership.entities';
import { PactRow } from './pact/pact.entities';
import { InvitationRow } from './person/invitation.entities';
import { PersonRow } from './person/person.entities';
import { ProgrammeRow } from './programme/programme.entities';
import { SessionRow } from './session/session.entities';
import { TieRow } from './tie/tie.entities';
import { UnitRevisionRow, UnitRow } from './unit/unit.entities';

export const stagesEntities = [
  UnitRow,
  UnitRevisionRow,
  PersonRow,
  MembershipRow,
  TieRow,
  ClientRow,
  InvitationRow,
  SessionRow,
  CycleRow,
  PublishedRubricRow,
  ProgrammeRow,
  PactRow,
  ActionRow,
];
