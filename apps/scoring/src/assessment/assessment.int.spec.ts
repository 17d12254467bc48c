import {
  AssessmentSubmitted,
  GetAssessment,
  type Layer,
  ListAssessments,
  ProgrammeAdvanced,
  SubmitAssessment,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, driftOf, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, head, holding, member } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';
import { scoringEntities } from '../scoring.module';

const { unit, cycle } = ProgrammeAdvanced.example;

describe('an assessment', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const fill = (id: string, answers = goodAnswers()) => scoring.save(member, id, 'self', edits(answers));

  it('lies in tables on which entities and migrations agree', async () => {
    expect(await driftOf(database, 'scoring', scoringEntities)).toEqual([]);
  });

  it('that was there before it said where it lies, lies where its programme does', async () => {
    const [create, guard] = scoringMigrations;
    const older = await createTestDatabase([{ name: 'scoring', migrations: [create!] }]);
    const [open, submitted] = [v7(), v7()];
    for (const id of [open, submitted]) {
      await older.query(
        `WITH p AS (INSERT INTO scoring.programme VALUES ($1, $2, 'U', $3, $4, 2026, 'r', '{}', 'wbk', 'development', 1)),
              a AS (INSERT INTO scoring.assessment VALUES ($1, $1, 'r', '1', '{}', 1, 1))
         INSERT INTO scoring.score VALUES ($1, 'self', 1, 'r', '1', '{}', '0', 'none', '{}', '[]', '{}', $5, now(), 1)`,
        [id, unit.id, unit.path, cycle.id, id === submitted ? new Date() : null],
      );
    }
    await older.provision({ name: 'scoring', migrations: [create!, guard!] });
    const rows = await older.query(
      'SELECT id, unit_path, cycle_id, submitted FROM scoring.assessment ORDER BY id',
    );
    const where = { unit_path: unit.path, cycle_id: cycle.id };
    expect(rows).toEqual([
      { id: open, ...where, submitted: false },
      { id: submitted, ...where, submitted: true },
    ]);
    await older.drop();
  });

  it('has a history of answers that the service can add to, and neither change nor delete', async () => {
    const privileges = await database.query(
      `SELECT privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'zi_scoring' AND table_schema = 'scoring' AND table_name = 'answer_revision' ORDER BY 1`,
    );
    expect(privileges.map(({ privilege_type: privilege }) => privilege)).toEqual(['INSERT', 'SELECT']);
  });

  describe('is submitted layer by layer', () => {
    const submit = (actor: typeof member, id: string, version: number, layer: Layer = 'self') =>
      scoring.refusal(actor, SubmitAssessment, { id, layer, version });

    it('by the head of the unit when every question is answered, and says so', async () => {
      const { id, programmeId } = await scoring.open();
      await scoring.verifyEvidence(programmeId, ['P.1.i.a', 'P.1.i.b', 'NOT.A.QUESTION']);
      const { total } = await fill(id);
      const ask = { id, layer: 'self' as const, version: 2 };
      const options = { idempotencyKey: v7() };
      const submitted = await scoring.ask(head, SubmitAssessment, ask, options);
      expect(submitted).toMatchObject({
        version: 3,
        scores: [{ layer: 'self', answered: 113, questions: 113, submittedAt: expect.any(String) }],
      });
      expect(await scoring.ask(head, SubmitAssessment, ask, options)).toEqual(submitted);

      const facts = await database.query<{ data: unknown }>(
        'SELECT data FROM scoring.outbox WHERE subject = $1 AND type = $2',
        [id, AssessmentSubmitted.type],
      );
      expect(facts).toHaveLength(1);
      expect(AssessmentSubmitted.data.parse(facts[0]?.data)).toMatchObject({
        ...{ programmeId, layer: 'self', version: 3, total, verdict: 'wbbm' },
        ...{ questions: 113, questionsWithEvidence: 2, unmet: [] },
      });
      const audit = await database.query(
        `SELECT actor, after FROM scoring.audit_entry WHERE object_id = $1 AND action = 'assessment.submit'`,
        [id],
      );
      expect(audit).toMatchObject([{ actor: `person:${head.id}`, after: { total: total.exact } }]);
      expect(await submit(head, id, 3)).toMatchObject({ code: 'conflict' });
    });

    it('with blank questions never: they are named', async () => {
      const { id } = await scoring.open();
      const { 'P.1.i.a': _, 'R.1.i.a': __, ...rest } = goodAnswers();
      await fill(id, rest);
      expect(await submit(head, id, 2)).toMatchObject({
        code: 'conflict',
        details: { missing: ['P.1.i.a', 'R.1.i.a'] },
      });
      expect(await submit(assessor, id, 2, 'tpi_member')).toMatchObject({ code: 'conflict' });
    });

    it('at the version that was seen, and by nobody but who writes the layer and may submit', async () => {
      const { id } = await scoring.open();
      await fill(id);
      expect(await submit(head, id, 1)).toMatchObject({
        code: 'conflict',
        details: { yourVersion: 1, currentVersion: 2 },
      });
      expect(await submit(member, id, 2)).toMatchObject({ code: 'forbidden' });
      expect(await submit(assessor, id, 2)).toMatchObject({ code: 'forbidden' });
      expect(await submit(head, id, 2, 'tpi_member')).toMatchObject({ code: 'forbidden' });
      expect(await submit(holding('unit_head', v7()), id, 2)).toMatchObject({ code: 'not_found' });
      expect(await submit(head, v7(), 2)).toMatchObject({ code: 'not_found' });
    });

    it('while its programme is in development or monitoring only', async () => {
      const { id, programmeId } = await scoring.open();
      await fill(id);
      const back = { ...ProgrammeAdvanced.example, programmeId, to: 'designation' as const, version: 9 };
      await scoring.deliver(ProgrammeAdvanced, back);
      expect(await submit(head, id, 2)).toMatchObject({
        code: 'conflict',
        details: { stage: 'designation' },
      });
    });

    it('by an assessor for the own layer', async () => {
      const { id } = await scoring.open();
      await scoring.save(assessor, id, 'tpi_member', edits(goodAnswers()));
      const ask = { id, layer: 'tpi_member' as const, version: 2 };
      expect(await scoring.ask(assessor, SubmitAssessment, ask)).toMatchObject({
        scores: [
          { layer: 'self', submittedAt: null },
          { layer: 'tpi_member', submittedAt: expect.any(String) },
        ],
      });
    });
  });

  describe('is read', () => {
    it('by those below whose unit it lies, by nobody else', async () => {
      const opened = await scoring.open();
      const read = await scoring.ask(member, GetAssessment, { id: opened.id });
      expect(GetAssessment.output.parse(read)).toEqual(opened);
      const reader = holding('directorate_viewer', unit.path[1]);
      expect(await scoring.ask(reader, GetAssessment, { id: opened.id })).toEqual(opened);
      const stranger = holding('unit_head', v7());
      expect(await scoring.refusal(stranger, GetAssessment, { id: opened.id })).toMatchObject({
        code: 'not_found',
      });
      expect(await scoring.refusal(member, GetAssessment, { id: v7() })).toMatchObject({ code: 'not_found' });
    });

    it('in lists that are cut to what the reader may see, page by page, the newest first', async () => {
      const ministry = v7();
      const place = (name: string) => {
        const id = v7();
        return { unit: { id, code: name, name, path: [ministry, id] } };
      };
      const places = ['A', 'B', 'C'].map(place);
      const other = { ...cycle, id: v7(), year: 2027 };
      const opened = [];
      for (const [index, where] of places.entries()) {
        opened.push(await scoring.open({ ...where, ...(index === 2 ? { cycle: other } : {}) }));
      }
      const ids = opened.map(({ id }) => id).reverse();
      const reader = holding('ministry_admin', ministry);
      const list = async (actor: typeof reader, query: Record<string, unknown> = {}) =>
        (await scoring.ask(actor, ListAssessments, query)).items.map(({ id }) => id);

      expect(await list(reader)).toEqual(ids);
      expect(await list(holding('unit_member', places[0]?.unit.id))).toEqual([ids[2]]);
      expect(await list(holding('ministry_admin', ministry, other.id))).toEqual([ids[0]]);
      expect(await list(holding('operator', ministry))).toEqual([]);
      expect(await list(reader, { cycleId: other.id })).toEqual([ids[0]]);
      expect(await list(reader, { unitId: places[1]?.unit.id })).toEqual([ids[1]]);
      expect(await list(reader, { programmeId: opened[0]?.programmeId })).toEqual([ids[2]]);

      const first = await scoring.ask(reader, ListAssessments, { limit: 2 });
      const second = await scoring.ask(reader, ListAssessments, { limit: 2, after: first.next ?? '' });
      expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([
        ids.slice(0, 2),
        [ids[2]],
      ]);
      expect(second.next).toBeNull();
      expect(await scoring.refusal(reader, ListAssessments, { after: 'x' })).toMatchObject({
        code: 'invalid',
      });
    });
  });
});
