import { type DataOf, ListAnswers, SaveAnswers, ScoreComputed, streamOf } from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, holding, member } from '../fixtures/scoring-under-test';
import { codes, goodAnswers } from '../fixtures/worksheet';

type Computed = DataOf<typeof ScoreComputed>;

describe('answers', () => {
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

  /** Everything that a save could have written. */
  const traces = async (assessmentId: string) => {
    const count = async (table: string, column: string) =>
      (await database.query(`SELECT 1 FROM scoring.${table} WHERE ${column} = $1`, [assessmentId])).length;
    return {
      answers: await count('answer', 'assessment_id'),
      revisions: await count('answer_revision', 'assessment_id'),
      facts: (await scoring.said(assessmentId)).length,
      audit: await count('audit_entry', 'object_id'),
    };
  };

  describe('that are saved', () => {
    it('commit with their score, revision, audit entry and one fact', async () => {
      const { id, programmeId, unitId } = await scoring.open();
      const saved = await scoring.ask(member, SaveAnswers, {
        assessmentId: id,
        layer: 'self',
        answers: [
          { code: 'P.1.i.a', value: 'Ya', note: 'SK tim kerja terlampir', version: 0 },
          { code: 'R.1.i.a', value: { jumlah_agen_perubahan: 4, jumlah_perubahan: 3 }, version: 0 },
        ],
      });
      const author = `person:${member.id}`;
      expect(SaveAnswers.output.parse(saved)).toEqual(saved);
      expect(saved).toMatchObject({
        assessmentVersion: 2,
        answers: [
          {
            code: 'P.1.i.a',
            value: 'Ya',
            note: 'SK tim kerja terlampir',
            origin: 'person',
            author,
            version: 1,
          },
          {
            code: 'R.1.i.a',
            value: { jumlah_agen_perubahan: 4, jumlah_perubahan: 3 },
            note: null,
            version: 1,
          },
        ],
      });
      const [, fact] = await scoring.said(id);
      expect(ScoreComputed.data.parse(fact)).toEqual(fact);
      expect(fact).toMatchObject({
        assessmentId: id,
        programmeId,
        layer: 'self',
        version: 2,
        total: saved.total,
        previousTotal: { exact: '0', rounded: '0.00' },
        cause: { kind: 'answer', codes: ['P.1.i.a', 'R.1.i.a'], factId: null },
        verdict: 'none',
      });
      expect(fact?.changedNodes.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['TOTAL', 'PENGUNGKIT', 'P.1.i.a', 'R.1.i.a']),
      );
      const entries = await database.query(
        `SELECT actor, unit_id, before, after FROM scoring.audit_entry WHERE object_id = $1 AND action = 'answer.save'`,
        [id],
      );
      expect(entries).toMatchObject([
        {
          actor: author,
          unit_id: unitId,
          before: { total: '0', answers: [] },
          after: { total: saved.total.exact },
        },
      ]);
      expect(await traces(id)).toEqual({ answers: 2, revisions: 2, facts: 2, audit: 2 });
    });

    it('keep every earlier state: who said what, when, at which commit', async () => {
      const { id } = await scoring.open();
      const colleague = holding('unit_coordinator');
      await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }));
      await scoring.save(colleague, id, 'self', edits({ 'P.1.i.a': 'Tidak' }, 1));
      await scoring.save(member, id, 'self', edits({ 'P.1.i.a': null }, 2));
      const revisions = await database.query(
        `SELECT version, value, author, assessment_version FROM scoring.answer_revision WHERE assessment_id = $1 ORDER BY version`,
        [id],
      );
      const [me, other] = [`person:${member.id}`, `person:${colleague.id}`];
      expect(revisions).toEqual([
        { version: 1, value: 'Ya', author: me, assessment_version: 2 },
        { version: 2, value: 'Tidak', author: other, assessment_version: 3 },
        { version: 3, value: null, author: me, assessment_version: 4 },
      ]);
      expect(await scoring.answers(id, 'self')).toMatchObject([{ code: 'P.1.i.a', value: null, version: 3 }]);
    });

    it('meet field by field: one writes the value while another writes the note', async () => {
      const { id } = await scoring.open();
      const put = (edit: object) =>
        scoring.ask(member, SaveAnswers, {
          ...{ assessmentId: id, layer: 'self' as const },
          answers: [{ code: 'P.1.i.a', version: 0, ...edit }],
        });
      await put({ value: 'Tidak' });
      await put({ note: 'SK menyusul' });
      await put({ value: 'Ya', version: 1 });
      expect(await scoring.answers(id, 'self')).toMatchObject([
        { code: 'P.1.i.a', value: 'Ya', note: 'SK menyusul', version: 3 },
      ]);
    });

    it('stand layer beside layer: an assessor overwrites nothing of the unit', async () => {
      const { id } = await scoring.open();
      await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }));
      await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.a': 'Tidak' }));
      expect(await scoring.answers(id, 'self')).toMatchObject([{ value: 'Ya', version: 1 }]);
      expect(await scoring.answers(id, 'tpi_member')).toMatchObject([{ value: 'Tidak', version: 1 }]);
      expect(
        (await scoring.said(id)).map(({ layer, previousTotal }) => [layer, previousTotal?.exact]),
      ).toEqual([
        ['self', undefined],
        ['self', '0'],
        ['tpi_member', undefined],
      ]);
    });

    it('change nothing, and say nothing, when they are what is there already', async () => {
      const { id } = await scoring.open();
      const first = await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }));
      const before = await traces(id);
      const again = await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }, 1));
      expect(again).toEqual(first);
      expect(await scoring.save(assessor, id, 'tpi_member', edits({ 'P.1.i.b': null }))).toMatchObject({
        assessmentVersion: 2,
        total: { exact: '0' },
        answers: [],
      });
      expect(await traces(id)).toEqual(before);
    });

    it('with the same idempotency key give the same answer and change nothing', async () => {
      const { id } = await scoring.open();
      const ask = { assessmentId: id, layer: 'self' as const, answers: edits({ 'P.1.i.a': 'Ya' }) };
      const options = { idempotencyKey: v7() };
      const first = await scoring.ask(member, SaveAnswers, ask, options);
      const before = await traces(id);
      expect(await scoring.ask(member, SaveAnswers, ask, options)).toEqual(first);
      expect(await traces(id)).toEqual(before);
    });

    it('by many at once come one after another: no answer and no fact is lost, versions have no gap', async () => {
      const { id } = await scoring.open();
      const chosen = codes.filter((code) => code.startsWith('P.')).slice(0, 40);
      const good = goodAnswers();
      const answers = (code: string) => edits({ [code]: good[code] ?? null });
      await Promise.all(chosen.map((code) => scoring.save(member, id, 'self', answers(code))));
      expect(await scoring.answers(id, 'self')).toHaveLength(40);
      const facts = await scoring.said(id);
      expect(facts.map(({ version }) => version)).toEqual(
        Array.from({ length: 41 }, (_, index) => index + 1),
      );
      facts.slice(1).forEach((fact, index) => expect(fact.previousTotal).toEqual(facts[index]?.total));
    });

    it('reach subscribers of the stream in order, one fact per commit', async () => {
      const { id } = await scoring.open();
      for (const [version, value] of ['Ya', 'Tidak', 'Ya'].entries()) {
        await scoring.save(member, id, 'self', edits({ 'P.1.i.a': value }, version));
      }
      const subscriber = await bus.connect('operator');
      const consumer = await subscriber
        .jetstream()
        .consumers.get(streamOf('scoring'), { filterSubjects: ScoreComputed.type });
      const heard: number[] = [];
      await until('the four facts', async () => {
        for await (const message of await consumer.fetch({ max_messages: 500, expires: 1_000 })) {
          const data = message.json<Computed>();
          if (data.assessmentId === id) heard.push(data.version);
        }
        return heard.length === 4;
      });
      expect(heard).toEqual([1, 2, 3, 4]);
    });
  });

  describe('that are listed', () => {
    it('stand in the order of the rubric, page by page', async () => {
      const { id } = await scoring.open();
      await scoring.save(member, id, 'self', edits(goodAnswers()));
      const listed: string[] = [];
      let after: string | undefined;
      do {
        const ask = { assessmentId: id, layer: 'self' as const, limit: 50, ...(after ? { after } : {}) };
        const page = await scoring.ask(member, ListAnswers, ask);
        expect(ListAnswers.output.parse(page)).toEqual(page);
        listed.push(...page.items.map(({ code }) => code));
        after = page.next ?? undefined;
      } while (after);
      expect(listed).toEqual(codes);
    });

    it('are none in a layer that has not begun, and none for who may not read them', async () => {
      const { id } = await scoring.open();
      const ask = { assessmentId: id, layer: 'tpi_lead' as const };
      expect(await scoring.ask(member, ListAnswers, ask)).toEqual({ items: [], next: null });
      const stranger = holding('unit_head', v7());
      expect(await scoring.refusal(stranger, ListAnswers, ask)).toMatchObject({ code: 'not_found' });
      expect(await scoring.refusal(member, ListAnswers, { ...ask, after: 'Z.9' })).toMatchObject({
        code: 'invalid',
        details: { problems: [{ path: '/after' }] },
      });
    });
  });
});
