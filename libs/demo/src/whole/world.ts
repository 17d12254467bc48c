import { type Cycle, type Membership, type Person, type Tie, type Unit } from '@zi/contracts';
import { type Api } from '../api';
import { type DemoMinistry, registerPerson } from '../ministry';
import { firstPeople } from '../people';
import { type Callers } from '../story';
import { type Employee, employees, furtherPeople, teamOf, tie } from './cast';
import { inParallel } from './in-parallel';
import { type DemoUnit, branches, otherUnits } from './units';
import { type Doer, type Way } from './way';

/** The ministry with everything that its units' ways need. */
export interface World {
  readonly callers: Callers;
  /** Ids of units by their code. */
  readonly units: ReadonlyMap<string, string>;
  /** Ids of the people of a unit by its code: the head first, then its members. */
  readonly staff: ReadonlyMap<string, readonly string[]>;
  /** Ids of cycles by their year. */
  readonly cycles: ReadonlyMap<number, string>;
}

/** A caller as somebody, where `head` and `member` are those of the unit of a way. */
export function as({ callers }: World, { unit }: Way, who: Doer): Promise<Api> {
  const team = teamOf(unit);
  return callers(who === 'head' ? team.head : who === 'member' ? team.member : who);
}

/** Signs everybody in once only. */
export function signedInOnce(callers: Callers): Callers {
  const known = new Map<string, Promise<Api>>();
  return (person) => {
    const caller = known.get(person) ?? callers(person);
    known.set(person, caller);
    return caller;
  };
}

/** Builds what the chapters before have not: the other units, their people, a declared tie and the cycle 2025. */
export async function buildWorld(callers: Callers, first: DemoMinistry): Promise<World> {
  const admin = await callers('admin');
  const units = new Map(Object.values(first.places).map(({ code, id }) => [code, id]));
  const register = async (one: DemoUnit) => {
    units.set(one.code, (await registerUnit(admin, one, units.get(one.parent)!)).id);
  };
  await inParallel(branches, 2, register);
  await inParallel(otherUnits, 4, register);
  const ids = await registerEverybody(admin, first, units);
  const { person: personId, unit, kind, reason } = { ...tie, person: ids.get(tie.person)! };
  await admin.post<{ tie: Tie }>(
    '/ties',
    { personId, unitId: units.get(unit), kind, reason },
    { key: 'demo-tie-penilai-2' },
  );
  const before = await openPastCycle(admin);
  const cycles = new Map([first.cycle, before].map(({ year, id }) => [year, id]));
  return { callers, units, staff: staffOf(ids), cycles };
}

function registerUnit(
  admin: Api,
  { code, name, kind, activeFrom }: DemoUnit,
  parentId: string,
): Promise<Unit> {
  return admin.post<Unit>(
    '/units',
    { code, name, kind, activeFrom, parentId },
    { key: `demo-unit-${code.toLowerCase()}` },
  );
}

/** Ids by id at the identity provider, or by key for those who cannot sign in. */
async function registerEverybody(
  admin: Api,
  { people }: DemoMinistry,
  units: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map(Object.entries(people).map(([key, { id }]) => [key, id]));
  await inParallel(furtherPeople, 4, async (one) => {
    ids.set(one.id, (await registerPerson(admin, one, units.get(one.at)!)).id);
  });
  await inParallel(employees, 4, async (one) => {
    ids.set(one.key, (await registerEmployee(admin, one, units.get(one.at)!)).id);
  });
  return ids;
}

async function registerEmployee(
  admin: Api,
  { key, name, inTeam }: Employee,
  unitId: string,
): Promise<Person> {
  const email = `${key}@contoh.example`;
  const person = await admin.post<Person>(
    '/people',
    { name, email, phone: null, unitId },
    { key: `demo-person-${key}` },
  );
  if (inTeam) {
    const grant = { personId: person.id, role: 'unit_member', unitId, cycleId: null };
    await admin.post<Membership>('/memberships', grant, { key: `demo-membership-${key}` });
  }
  return person;
}

function staffOf(ids: ReadonlyMap<string, string>): Map<string, string[]> {
  const staff = new Map<string, string[]>();
  const working = [
    ...[...firstPeople, ...furtherPeople].map(({ id, at }) => ({ key: id, at })),
    ...employees.map(({ key, at }) => ({ key, at })),
  ];
  for (const { key, at } of working) staff.set(at, [...(staff.get(at) ?? []), ids.get(key)!]);
  return staff;
}

function openPastCycle(admin: Api): Promise<Cycle> {
  const form = { year: 2025, rubricId: 'permenpanrb-90-2021', settings: {} };
  return admin.post<Cycle>(
    '/cycles',
    { ...form, opensOn: '2025-01-02', closesOn: '2025-12-31' },
    { key: 'demo-cycle-2025' },
  );
}
