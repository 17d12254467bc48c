import {
  type Client,
  type Cycle,
  type Membership,
  type Page,
  type Person,
  type Programme,
  type Unit,
} from '@zi/contracts';
import { type Api } from './api';
import { type DemoPerson, firstPeople } from './people';

/** The ministry and its first administrator, as `FoundMinistry` takes them. */
export const founding = {
  code: 'KKP',
  name: 'Kementerian Kelautan dan Perikanan',
  activeFrom: '1999-10-26',
  administrator: {
    name: firstPeople[0]!.name,
    email: firstPeople[0]!.email,
    phone: null,
    subject: firstPeople[0]!.id,
  },
};

const directorate = {
  code: 'DJPRL',
  name: 'Direktorat Jenderal Pengelolaan Ruang Laut',
  kind: 'directorate_general',
  activeFrom: '2015-01-01',
};
const unit = { code: 'BPSPL-PDG', name: 'BPSPL Padang', kind: 'technical_unit', activeFrom: '2009-01-01' };

/** Another team's system, which reads scores. */
const client = { subject: 'e-office', name: 'e-Office (contoh)', scopes: ['unit.read', 'assessment.read'] };

/** The parts of the demo ministry that its story needs. */
export interface DemoMinistry {
  readonly places: Readonly<Record<'ministry' | 'directorate' | 'unit', Unit>>;
  /** Person of each demo sign-in, by its id at the identity provider. */
  readonly people: Readonly<Record<string, Person>>;
  readonly cycle: Cycle;
}

/**
 * Builds the tree, the people with their roles and the 2026 cycle of a ministry that was founded. Every step carries a
 * fixed idempotency key: run again after an interruption it goes on and doubles nothing.
 */
export async function buildMinistry(admin: Api): Promise<DemoMinistry> {
  const { items } = await admin.get<Page<Unit>>(`/units?limit=200&query=${founding.code}`);
  const root = items.find(({ parentId }) => parentId === null);
  if (!root) throw new Error('The ministry is not founded yet');
  const dg = await admin.post<Unit>(
    '/units',
    { ...directorate, parentId: root.id },
    { key: 'demo-unit-djprl' },
  );
  const padang = await admin.post<Unit>(
    '/units',
    { ...unit, parentId: dg.id },
    { key: 'demo-unit-bpspl-padang' },
  );
  const places = { ministry: root, directorate: dg, unit: padang };

  const people: Record<string, Person> = {};
  const unitIds = new Map(Object.values(places).map(({ code, id }) => [code, id]));
  for (const one of firstPeople) people[one.id] = await registerPerson(admin, one, unitIds.get(one.at)!);
  const cycle = await admin.post<Cycle>(
    '/cycles',
    {
      year: 2026,
      rubricId: 'permenpanrb-90-2021',
      settings: {},
      opensOn: '2026-01-02',
      closesOn: '2026-12-31',
    },
    { key: 'demo-cycle-2026' },
  );
  await admin.post<Client>('/clients', { ...client, unitId: root.id }, { key: 'demo-client-e-office' });
  return { places, people, cycle };
}

/** Registers somebody who can sign in, with the role in its unit. */
export async function registerPerson(admin: Api, one: DemoPerson, unitId: string): Promise<Person> {
  if (one === firstPeople[0]) return administrator(admin, one);
  const { id: subject, name, email } = one;
  const person = await admin.post<Person>(
    '/people',
    { name, email, phone: null, subject },
    { key: `demo-person-${subject}` },
  );
  await admin.post<Membership>(
    '/memberships',
    { personId: person.id, role: one.role, unitId, cycleId: null },
    { key: `demo-membership-${subject}` },
  );
  return person;
}

async function administrator(admin: Api, one: DemoPerson): Promise<Person> {
  const { items } = await admin.get<Page<Person>>(`/people?query=${encodeURIComponent(one.name)}`);
  const found = items.find(({ subject }) => subject === one.id);
  if (!found) throw new Error(`${one.name} is not registered`);
  return found;
}

/** Starts the programme of BPSPL Padang toward WBBM. */
export function startProgramme(admin: Api, { places, cycle }: DemoMinistry): Promise<Programme> {
  return admin.post<Programme>(
    '/programmes',
    { unitId: places.unit.id, cycleId: cycle.id, target: 'wbbm' },
    { key: 'demo-programme-bpspl-padang-2026' },
  );
}
