import fc from 'fast-check';
import { Client } from 'pg';
import { v7 } from 'uuid';
import {
  type AuditedDatabase,
  type Findings,
  findings,
  startAuditedDatabase,
} from '../fixtures/audited-database';
import {
  type TrailEdit,
  length,
  rechain,
  sealedFirst,
  sealedSecond,
  trailEdit,
} from '../fixtures/trail-edit';
import { AuditReader } from './audit-reader';

const sound: Findings = { entries: [], seals: [] };

describe('who may do everything in the database', () => {
  const units = [v7(), v7(), v7(), null];
  let trail: AuditedDatabase;
  let admin: Client;

  beforeAll(async () => {
    trail = await startAuditedDatabase();
    const enter = (count: number) =>
      trail.enter(
        ...Array.from({ length: count }, (_, n) =>
          units.map((id) => ({ unit: id ? { id, path: [id] } : null, why: n % 2 ? null : `why ${n}` })),
        ).flat(),
      );
    await enter(sealedFirst);
    await trail.seal();
    await enter(sealedSecond - sealedFirst);
    await trail.seal();
    await enter(length - sealedSecond);
    admin = new Client({ connectionString: trail.server.adminUrl });
    await admin.connect();
    await admin.query(`
      ${rechain}
      DROP INDEX stages.audit_entry_chain;
      CREATE INDEX audit_entry_chain ON stages.audit_entry (unit_id, sequence);
      CREATE TABLE kept_entry AS TABLE stages.audit_entry;
      CREATE TABLE kept_chain AS TABLE stages.audit_chain`);
  });
  afterAll(async () => {
    await admin?.end();
    await trail?.close();
  });

  const edit = ({ sql }: TrailEdit, unit: string | null) => {
    const other = units.find((one) => one !== unit) ?? null;
    const literal = (id: string | null) => (id ? `'${id}'::uuid` : 'NULL::uuid');
    return admin.query(sql.replaceAll(':unit', literal(unit)).replaceAll(':other', literal(other)));
  };
  const restore = () =>
    admin.query(`DELETE FROM stages.audit_entry; INSERT INTO stages.audit_entry TABLE kept_entry;
                 DELETE FROM stages.audit_chain; INSERT INTO stages.audit_chain TABLE kept_chain`);

  const idsAt = async (unit: string | null, place: number) => {
    const { rows } = await admin.query<{ id: string }>(
      'SELECT id FROM stages.audit_entry WHERE unit_id IS NOT DISTINCT FROM $1 AND sequence = $2',
      [unit, place],
    );
    return rows.map(({ id }) => id);
  };

  it('is found out in 1,000 of 1,000 edits, and the first broken entry is named', async () => {
    let found = 0;
    await AuditReader.during(trail.server.urlOf('auditor'), async (reader) => {
      const verify = () => findings(reader, trail.seals);
      expect(await verify()).toEqual(sound);
      await fc.assert(
        fc.asyncProperty(trailEdit, fc.constantFrom(...units), async (done, unitId) => {
          await edit(done, unitId);
          const { entries, seals } = await verify();
          const there = await idsAt(unitId, done.place);
          await restore();
          if (done.toldBy === 'entries') {
            const first = entries.filter((broken) => broken.unitId === unitId);
            expect(first).toMatchObject([{ sequence: `${done.place}` }]);
            expect(there.length > 0 ? there : [null]).toContain(first[0]?.id);
          } else {
            const stretches = seals.filter((broken) => 'from' in broken && broken.unitId === unitId);
            const [from, to] = done.place <= sealedFirst ? [1, sealedFirst] : [sealedFirst + 1, sealedSecond];
            expect(stretches).toMatchObject([{ from, to }]);
          }
          found += 1;
        }),
        { numRuns: 1_000, endOnFailure: true },
      );
      expect(await verify()).toEqual(sound);
    });
    expect(found).toBe(1_000);
  }, 240_000);
});
