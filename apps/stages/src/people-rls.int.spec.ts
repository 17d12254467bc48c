import {
  type Actor,
  BeginSession,
  DeclareTie,
  GrantMembership,
  HeldRole,
  InvitePerson,
  ListClients,
  ListMemberships,
  ListPeople,
  ListTies,
  type Person,
  RegisterClient,
} from '@zi/contracts';
import { Database, createDataSource } from '@zi/database';
import { withContext } from '@zi/service-kit';
import { createTestDatabase, startTestBus } from '@zi/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { type Employee, employ } from './fixtures/employment';
import { Rig, holding, nobody, stagesSchema, system } from './fixtures/rig';
import { type World, foundWorld, registerPerson } from './fixtures/world';

/** Below the service: SQL as the service's role, in the reach of an actor, with no check of the service in between. */
describe('the database itself', () => {
  let rig: Rig;
  let world: World;
  let database: Database;
  let near: Person;
  let far: Person;
  let assessor: Employee;
  const headOf = (unitId: string) => holding('unit_head', unitId);

  beforeAll(async () => {
    const server = await createTestDatabase([stagesSchema]);
    rig = await Rig.start(await startTestBus(), server);
    world = await foundWorld(rig);
    const source = createDataSource({
      ...{ url: server.urlOf('stages'), schema: 'stages', entities: [], pool: 3 },
    });
    database = new Database(await source.initialize(), ['unit', 'person', 'membership', 'tie', 'client']);
    near = await registerPerson(rig, world.admin, 'Near', world.unit.id);
    far = await registerPerson(rig, world.admin, 'Far', world.sibling.id);
    const give = (personId: string, unitId: string, more: object = {}) =>
      rig.ask(world.admin, GrantMembership, { personId, role: 'unit_member', unitId, ...more });
    await give(near.id, world.unit.id);
    await give(near.id, world.unit.id, { cycleId: world.cycle.id });
    await give(far.id, world.sibling.id);
    await give(far.id, world.directorate.id, { cycleId: world.cycle.id });
    assessor = await employ(rig, world, { role: 'tpi_member', unitId: world.ministry.id });
    const { subject, actor } = assessor;
    for (const unitId of [world.unit.id, world.directorate.id])
      await rig.ask(actor, DeclareTie, { personId: actor.id, unitId, kind: 'other', reason: 'A secret' });
    for (const unitId of [world.unit.id, world.directorate.id]) {
      const client = { subject: v7(), name: 'e-Office', unitId, scopes: ['unit.read' as const] };
      await rig.ask(world.admin, RegisterClient, client);
    }
    await rig.ask(world.admin, InvitePerson, {
      ...{ name: 'Invited', email: 'invited@kkp.example', phone: null },
      ...{ role: 'unit_member', unitId: world.unit.id },
    });
    const arrival = { subject, email: null, emailVerified: false, address: null };
    await rig.ask(system, BeginSession, { ...arrival, idleMinutes: 60, hours: 12 });
  });
  afterAll(async () => {
    await database?.source.destroy();
    await rig?.stop();
  });

  const as = <T>(actor: Actor, work: () => Promise<T>) =>
    withContext({ actor, correlationId: v7(), causationId: null }, work);
  const seen = (actor: Actor, table: string) =>
    as(actor, () =>
      database.read(async (manager) => {
        const rows = await manager.query<{ id: string }[]>(`SELECT id FROM ${table} ORDER BY id`);
        return rows.map(({ id }) => id);
      }),
    );
  const run = (actor: Actor, sql: string, values: unknown[] = []) =>
    as(actor, () =>
      database.command(async (tx) => {
        const [, count] = await tx.manager.query<[unknown[], number]>(sql, values);
        return count;
      }),
    );
  const refuses = (actor: Actor, sql: string, values: unknown[] = []) =>
    expect(run(actor, sql, values)).rejects.toThrow(/row-level security/);

  describe('shows people, roles, ties and clients exactly as the service lists them', () => {
    const listed = {
      person: ListPeople,
      membership: ListMemberships,
      client: ListClients,
    } as const;

    it('to whoever holds whatever wherever', async () => {
      const everybody = [near.id, far.id, assessor.actor.id, world.administrator.id, v7()];
      const units = [world.ministry, world.directorate, world.unit, world.sibling].map(({ id }) => id);
      const grant = fc.record({
        role: fc.constantFrom(...HeldRole.options),
        unitId: fc.constantFrom(...units),
        cycleId: fc.constantFrom(null, world.cycle.id, v7()),
      });
      const actors = fc.record({
        kind: fc.constant('person' as const),
        id: fc.constantFrom(...everybody),
        address: fc.constant(null),
        grants: fc.array(grant, { maxLength: 3 }),
        ties: fc.subarray(units, { maxLength: 1 }),
      });
      await fc.assert(
        fc.asyncProperty(actors, async (actor: Actor) => {
          for (const [table, list] of Object.entries(listed)) {
            const { items } = await rig.ask(actor, list, { limit: 200 });
            expect([table, await seen(actor, table)]).toEqual([table, items.map(({ id }) => id).sort()]);
          }
          const ties = (await rig.ask(actor, ListTies, { limit: 200 })).items.map(({ id }) => id);
          expect(await seen(actor, 'tie')).toEqual(expect.arrayContaining(ties));
        }),
        { numRuns: 60 },
      );
    });

    it('to an assessor whose tie hides the unit of the own first role; the look stands in the trail of the next', async () => {
      const grants = [
        { role: 'tpi_controller' as const, unitId: world.unit.id, cycleId: null },
        { role: 'unit_head' as const, unitId: world.sibling.id, cycleId: null },
      ];
      const actor: Actor = { kind: 'person', id: v7(), address: null, grants, ties: [world.unit.id] };
      const { items } = await rig.ask(actor, ListPeople, { limit: 200 });
      expect(items.length).toBeGreaterThan(0);
      expect(await rig.trail(actor.id)).toMatchObject([{ action: 'person.read', unit_id: world.sibling.id }]);
    });

    it('none of them to nobody, nor to a connection that says no actor', async () => {
      for (const table of ['person', 'membership', 'tie', 'client']) {
        expect(await seen(nobody, table)).toEqual([]);
        expect(await database.source.query(`SELECT * FROM ${table}`)).toEqual([]);
      }
    });
  });

  it('shows a tie to who reads ties there or below, for they let people assess; to nobody else', async () => {
    expect(await seen(holding('tpi_controller', world.ministry.id), 'tie')).toHaveLength(2);
    expect(await seen(holding('tpi_controller', world.unit.id), 'tie')).toHaveLength(2);
    expect(await seen(holding('tpi_controller', world.sibling.id), 'tie')).toHaveLength(1);
    expect(await seen(headOf(world.unit.id), 'tie')).toEqual([]);
    expect(await seen(assessor.actor, 'tie')).toHaveLength(2);
  });

  it('shows invitations and sessions to no actor at all', async () => {
    for (const table of ['invitation', 'session']) {
      expect(await rig.count(table)).toBeGreaterThan(0);
      for (const actor of [world.admin, assessor.actor, holding('operator', world.ministry.id)]) {
        expect(await seen(actor, table)).toEqual([]);
        expect(await run(actor, `DELETE FROM ${table}`)).toBe(0);
      }
    }
    expect(await run(world.admin, 'UPDATE session SET ended_at = now()')).toBe(0);
    expect(await run(world.admin, 'UPDATE invitation SET used_at = now()')).toBe(0);
    const session = `INSERT INTO session (id, person_id, subject_version, token_hash, rotated_at, idle_until, expires_at)
      VALUES ($1, $2, 1, 'x', now(), now(), now())`;
    await refuses(world.admin, session, [v7(), near.id]);
    const invitation = `INSERT INTO invitation (id, person_id, code_hash, expires_at) VALUES ($1, $2, $3, now())`;
    await refuses(headOf(world.unit.id), invitation, [v7(), far.id, 'a']);
    await refuses(holding('unit_member', world.unit.id), invitation, [v7(), near.id, 'b']);
  });

  it('takes people only where one registers them, and lets nobody change those of others or oneself', async () => {
    const add = `INSERT INTO person (id, name, version, home_unit_id, home_path)
      VALUES ($1, 'New', 1, $2, (SELECT path FROM unit WHERE id = $2))`;
    await refuses(headOf(world.unit.id), add.replace('(SELECT path FROM unit WHERE id = $2)', '$3'), [
      ...[v7(), world.sibling.id, world.sibling.path],
    ]);
    await refuses(holding('leader', world.unit.id), add, [v7(), world.unit.id]);
    const rename = `UPDATE person SET name = 'Changed' WHERE id = $1`;
    expect(await run(headOf(world.unit.id), rename, [far.id])).toBe(0);
    await refuses(holding('leader', world.ministry.id), rename, [far.id]);
    const self: Actor = { kind: 'person', id: far.id, address: null, grants: [] };
    await refuses(self, rename, [far.id]);
    const takeAway = 'UPDATE person SET home_unit_id = $2, home_path = $3 WHERE id = $1';
    await refuses(headOf(world.unit.id), takeAway, [near.id, world.sibling.id, world.sibling.path]);
  });

  it('takes roles only where one grants them; of one’s own one may but end them', async () => {
    const add = `INSERT INTO membership (id, person_id, role, unit_id, unit_path, granted_at, version)
      VALUES ($1, $2, 'leader', $3, $4, now(), 1)`;
    const { id, path } = world.sibling;
    await refuses(headOf(world.unit.id), add, [v7(), near.id, id, path]);
    const self: Actor = { kind: 'person', id: far.id, address: null, grants: [] };
    await refuses(self, add, [v7(), far.id, id, path]);
    await refuses(self, `UPDATE membership SET role = 'leader' WHERE person_id = $1`, [far.id]);
    await refuses(self, `UPDATE membership SET person_id = $2, ended_at = now() WHERE person_id = $1`, [
      ...[far.id, near.id],
    ]);
    expect(
      await run(headOf(world.unit.id), 'UPDATE membership SET ended_at = now() WHERE unit_id = $1', [id]),
    ).toBe(0);
    await refuses(holding('leader', id), 'UPDATE membership SET ended_at = now() WHERE unit_id = $1', [id]);
    expect(await run(self, 'UPDATE membership SET ended_at = now() WHERE person_id = $1', [far.id])).toBe(2);
    await refuses(self, 'UPDATE membership SET ended_at = NULL WHERE person_id = $1', [far.id]);
  });

  it('takes ties and clients only from who administers there', async () => {
    const tie = `INSERT INTO tie (id, person_id, unit_id, unit_path, kind, reason, declared_at, version)
      VALUES ($1, $2, $3, $4, 'other', 'x', now(), 1)`;
    const { id, path } = world.sibling;
    await refuses(headOf(id), tie, [v7(), far.id, id, path]);
    await refuses(assessor.actor, 'UPDATE tie SET withdrawn_at = now()');
    await refuses(holding('leader', world.ministry.id), 'UPDATE tie SET withdrawn_at = now()');
    const client = `INSERT INTO client (id, subject, name, unit_id, unit_path, scopes, registered_at, version)
      VALUES ($1, $1, 'x', $2, $3, '{}', now(), 1)`;
    await refuses(headOf(id), client.replace('($1, $1', '($1::uuid, $1::text'), [v7(), id, path]);
    await refuses(holding('leader', world.ministry.id), 'UPDATE client SET ended_at = now()');
  });
});
