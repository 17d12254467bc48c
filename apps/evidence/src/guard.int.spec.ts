import { type Actor, GetEvidence, type HeldGrant, ListEvidence, ProgrammeAdvanced } from '@zi/contracts';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { EvidenceUnderTest, actorWith, holding, member } from './fixtures/evidence-under-test';
import { mayRead, ministries, pathOf } from './fixtures/ministry';

const { unit, cycle } = ProgrammeAdvanced.example;
const [root = '', directorate = ''] = unit.path;
const instant = (minutes: number) => new Date(Date.UTC(2026, 3, 20, 3, minutes)).toISOString();

describe('beneath the service, where nothing is checked but by the database', () => {
  let evidence: EvidenceUnderTest;
  beforeAll(async () => {
    evidence = await EvidenceUnderTest.started();
  });
  afterAll(() => evidence?.end());

  const insert = (table: string, rows: object[]) =>
    evidence.database.query(
      `INSERT INTO evidence.${table} SELECT * FROM jsonb_populate_recordset(NULL::evidence.${table}, $1)`,
      [JSON.stringify(rows)],
    );
  const programmeRow = (path: string[], more: object = {}) => ({
    ...{ programme_id: v7(), unit_id: path.at(-1), unit_path: path, cycle_id: cycle.id, version: 1 },
    ...{
      rubric_id: 'permenpanrb-90-2021',
      rubric_version: '2021.1',
      stage: 'development',
      submitted_at: null,
    },
    ...more,
  });
  const fileRow = (programmeId: string, verifiedAt: string | null = null, id = v7()) => ({
    ...{ id, programme_id: programmeId, unit_id: unit.id, filename: 'sk.pdf', size_bytes: 1, sha256: '' },
    ...{ content_type: 'application/pdf', question_codes: ['P.1.i.a'], uploaded_by: `person:${v7()}` },
    ...{ status: verifiedAt ? 'verified' : 'awaiting_upload', created_at: instant(0), version: 1 },
    ...{ upload_expires_at: instant(15), verified_at: verifiedAt },
  });
  const clear = () =>
    evidence.database.query('TRUNCATE evidence.file, evidence.programme, evidence.submission');
  const seen = async (actor: Actor, table = 'file') => {
    const key = table === 'file' ? 'id' : 'programme_id';
    const rows = await evidence.sql<{ id: string }>(actor, `SELECT ${key} AS id FROM ${table} ORDER BY 1`);
    return rows.map(({ id }) => id);
  };
  const inserting = `INSERT INTO file SELECT * FROM jsonb_populate_record(NULL::file, $1)`;

  describe('with a programme here and one in the unit beside it', () => {
    const here = programmeRow(unit.path);
    const nextDoor = programmeRow([root, directorate, v7()]);
    const [file, foreign] = [fileRow(here.programme_id), fileRow(nextDoor.programme_id)];
    beforeEach(async () => {
      await clear();
      await insert('programme', [here, nextDoor]);
      await insert('file', [file, foreign]);
    });

    it('shows the own programme and files, and those of no other unit', async () => {
      expect(await seen(member)).toEqual([file.id]);
      expect(await seen(member, 'programme')).toEqual([here.programme_id]);
      expect(await seen(holding('leader', directorate))).toEqual([file.id, foreign.id].sort());
      expect(await evidence.sql(member, 'SELECT 1 FROM file WHERE id = $1', [foreign.id])).toEqual([]);
    });

    it('lets who works for the unit add and change files there, and nowhere else', async () => {
      const more = (programmeId: string) => JSON.stringify(fileRow(programmeId));
      await evidence.sql(member, inserting, [more(here.programme_id)]);
      await expect(evidence.sql(member, inserting, [more(nextDoor.programme_id)])).rejects.toThrow(
        /row-level security/,
      );
      const rename = `UPDATE file SET filename = 'lain.pdf' WHERE id = $1`;
      expect(await evidence.sql(member, rename, [file.id])).toEqual([[], 1]);
      expect(await evidence.sql(member, rename, [foreign.id])).toEqual([[], 0]);
      const away = 'UPDATE file SET programme_id = $2 WHERE id = $1';
      await expect(evidence.sql(member, away, [file.id, nextDoor.programme_id])).rejects.toThrow(
        /row-level security/,
      );
    });

    it('lets who only reads hold a file still, and neither add nor change one', async () => {
      const leader = holding('leader', root);
      expect(await evidence.sql(leader, 'SELECT id FROM file WHERE id = $1 FOR UPDATE', [file.id])).toEqual([
        { id: file.id },
      ]);
      const added = JSON.stringify(fileRow(here.programme_id));
      await expect(evidence.sql(leader, inserting, [added])).rejects.toThrow(/row-level security/);
      await expect(evidence.sql(leader, `UPDATE file SET status = 'verified'`)).rejects.toThrow(
        /row-level security/,
      );
    });

    it('lets nobody remove a file, or write what is known of programmes and submissions', async () => {
      for (const actor of [member, holding('ministry_admin', root)]) {
        expect(await evidence.sql(actor, 'DELETE FROM file')).toEqual([[], 0]);
        expect(await evidence.sql(actor, 'DELETE FROM programme')).toEqual([[], 0]);
        await expect(evidence.sql(actor, 'UPDATE programme SET version = 9')).rejects.toThrow(
          /row-level security/,
        );
        const submission = 'INSERT INTO submission VALUES ($1, now())';
        await expect(evidence.sql(actor, submission, [here.programme_id])).rejects.toThrow(
          /row-level security/,
        );
      }
      await insert('submission', [{ programme_id: here.programme_id, at: instant(0) }]);
      expect(await seen(member, 'submission')).toEqual([]);
    });

    it('shows nothing to an operator, to the public, to other clients and to nobody in particular', async () => {
      const nobodies: Actor[] = [
        holding('operator', root),
        { kind: 'public', id: 'respondent', address: null, grants: [] },
        actorWith([{ role: 'service_client', unitId: root, cycleId: null }], { scopes: ['programme.read'] }),
        actorWith([]),
      ];
      for (const actor of nobodies)
        for (const table of ['file', 'programme', 'submission']) expect(await seen(actor, table)).toEqual([]);
    });

    it('keeps an assessor out of a unit to which there is a tie', async () => {
      const grants: HeldGrant[] = [{ role: 'tpi_lead', unitId: root, cycleId: null }];
      expect(await seen(actorWith(grants, { ties: [unit.id] }))).toEqual([foreign.id]);
      expect(await seen(actorWith(grants, { ties: [directorate] }))).toEqual([]);
      expect(await seen(actorWith(grants, { ties: [v7()] }))).toHaveLength(2);
    });

    it('cuts a role to its cycle, also for writing', async () => {
      const later = programmeRow(unit.path, { cycle_id: v7() });
      await insert('programme', [later]);
      const laterFile = fileRow(later.programme_id);
      await insert('file', [laterFile]);
      const bound = holding('unit_member', unit.id, later.cycle_id);
      expect(await seen(bound)).toEqual([laterFile.id]);
      const added = (programmeId: string) => [JSON.stringify(fileRow(programmeId))];
      await evidence.sql(bound, inserting, added(later.programme_id));
      await expect(evidence.sql(bound, inserting, added(here.programme_id))).rejects.toThrow(
        /row-level security/,
      );
    });
  });

  it('shows a national viewer the files that were verified when the unit submitted, to the millisecond', async () => {
    await clear();
    const [submitted, open] = [
      programmeRow(unit.path, { submitted_at: instant(30) }),
      programmeRow(unit.path),
    ];
    await insert('programme', [submitted, open]);
    const justAfter = new Date(Date.parse(instant(30)) + 1).toISOString();
    const [before, at, after, awaited, elsewhere] = [
      ...[instant(29), instant(30), justAfter, null].map((time) => fileRow(submitted.programme_id, time)),
      fileRow(open.programme_id, instant(29)),
    ];
    await insert('file', [before, at, after, awaited, elsewhere] as object[]);
    const viewer = holding('national_viewer', root);
    expect(await seen(viewer)).toEqual([before?.id, at?.id].sort());
    expect(await seen(viewer, 'programme')).toEqual([submitted.programme_id]);
  });

  describe('of random ministries', () => {
    const scope = 'evidence.read';
    const worlds = ministries.chain(({ programmes, actor }) => {
      const times = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { maxLength: 3 });
      return fc.tuple(...programmes.map(() => times)).map((all) => ({
        ...{ programmes, actor },
        files: programmes.flatMap((programme, index) =>
          (all[index] ?? []).map((verifiedAt) => ({ id: v7(), programme, verifiedAt })),
        ),
      }));
    });
    type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();
    const settle = async ({ programmes, files }: World) => {
      const at = (minutes: number | null) => (minutes === null ? null : instant(minutes));
      await clear();
      await insert(
        'programme',
        programmes.map(({ id, unit, cycleId, submittedAt }) =>
          programmeRow(pathOf(unit), {
            ...{ programme_id: id, cycle_id: cycleId, submitted_at: at(submittedAt) },
          }),
        ),
      );
      await insert(
        'file',
        files.map(({ id, programme, verifiedAt }) => fileRow(programme.id, at(verifiedAt), id)),
      );
    };
    /** What the roles say in words. */
    const foretold = ({ programmes, actor, files }: World) => ({
      programmes: ids(
        programmes.filter((programme) =>
          mayRead(actor, programme, { submitted: programme.submittedAt !== null, scope }),
        ),
      ),
      files: ids(
        files.filter(({ programme, verifiedAt }) => {
          const { submittedAt } = programme;
          const submitted = verifiedAt !== null && submittedAt !== null && verifiedAt <= submittedAt;
          return mayRead(actor, programme, { submitted, scope });
        }),
      ),
    });
    const unlessAbsent = <T>(work: Promise<T>): Promise<T | undefined> =>
      work.catch((error: { code?: string }) => {
        if (error.code !== 'not_found') throw error;
        return undefined;
      });
    /** What the service lists, and what it shows one by one. */
    const answered = async ({ programmes, actor, files }: World) => {
      const found = { programmes: [] as string[], files: [] as string[], listed: [] as string[] };
      for (const { id } of programmes) {
        const page = await unlessAbsent(evidence.ask(actor, ListEvidence, { programmeId: id, limit: 200 }));
        if (page) found.programmes.push(id);
        found.listed.push(...(page?.items ?? []).map((file) => file.id));
      }
      for (const { id } of files) {
        if (await unlessAbsent(evidence.ask(actor, GetEvidence, { id }))) found.files.push(id);
      }
      return { programmes: found.programmes.sort(), files: found.files.sort(), listed: found.listed.sort() };
    };
    const always = async (holds: (world: World) => Promise<void>) => {
      const property = fc.asyncProperty(worlds, async (world) => {
        await settle(world);
        await holds(world);
      });
      await fc.assert(property, { numRuns: 30 });
    };

    it('shows exactly what the service shows, in lists as one by one, and what the roles say in words', () =>
      always(async (world) => {
        const expected = foretold(world);
        const { actor } = world;
        const beneath = { programmes: await seen(actor, 'programme'), files: await seen(actor) };
        expect(beneath).toEqual(expected);
        expect(await answered(world)).toEqual({ ...expected, listed: expected.files });
      }));

    it('the service shows the same where the database checks nothing', async () => {
      const guarded = (how: string) =>
        evidence.database.query(
          `ALTER TABLE evidence.file ${how} ROW LEVEL SECURITY; ALTER TABLE evidence.programme ${how} ROW LEVEL SECURITY`,
        );
      await guarded('DISABLE');
      try {
        await always(async (world) => {
          const expected = foretold(world);
          expect(await answered(world)).toEqual({ ...expected, listed: expected.files });
        });
      } finally {
        await guarded('ENABLE');
      }
    });
  });
});
