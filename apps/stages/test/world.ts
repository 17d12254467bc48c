import {
  type Actor,
  type Cycle,
  FoundMinistry,
  OpenCycle,
  type Person,
  RegisterPerson,
  RegisterUnit,
  type Unit,
} from '@zi/contracts';
import { today } from '../src/domain/day';
import { type Rig, holding, system } from './rig';

export const thisDay = today(new Date());
export const thisYear = Number(thisDay.slice(0, 4));

/** A ministry with one directorate general, two technical units in it, and the cycle of this year. */
export interface World {
  readonly ministry: Unit;
  readonly directorate: Unit;
  readonly unit: Unit;
  readonly sibling: Unit;
  readonly cycle: Cycle;
  readonly administrator: Person;
  /** As the administrator of the ministry, as the head of `unit`, as the head of `sibling`. */
  readonly admin: Actor;
  readonly head: Actor;
  readonly stranger: Actor;
}

export const ministryForm = {
  code: 'KKP',
  name: 'Kementerian Kelautan dan Perikanan',
  activeFrom: '1999-10-26',
  administrator: { name: 'Dewi Lestari', email: 'admin@kkp.example', phone: null, subject: 'admin' },
};

export const openCycleOf = (rig: Rig, admin: Actor, year: number): Promise<Cycle> =>
  rig.ask(admin, OpenCycle, { year, opensOn: `${year}-01-02`, closesOn: `${year}-05-31` });

export const registerPerson = (rig: Rig, admin: Actor, name: string): Promise<Person> =>
  rig.ask(admin, RegisterPerson, { name, email: null, phone: null });

export async function foundWorld(rig: Rig): Promise<World> {
  const { unit: ministry, administrator } = await rig.ask(system, FoundMinistry, ministryForm);
  const admin = holding('ministry_admin', ministry.id, null, administrator.id);
  const register = (parentId: string, code: string, kind: 'directorate_general' | 'technical_unit') =>
    rig.ask(admin, RegisterUnit, { code, name: `Unit ${code}`, kind, parentId, activeFrom: '2009-01-01' });
  const directorate = await register(ministry.id, 'DJPRL', 'directorate_general');
  const unit = await register(directorate.id, 'BPSPL-PDG', 'technical_unit');
  const sibling = await register(directorate.id, 'BPSPL-DPS', 'technical_unit');
  const cycle = await openCycleOf(rig, admin, thisYear);
  const [head, stranger] = [holding('unit_head', unit.id), holding('unit_head', sibling.id)];
  return { ministry, directorate, unit, sibling, cycle, administrator, admin, head, stranger };
}
