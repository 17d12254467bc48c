import { CloseSurvey, GetSurvey, GetSurveyForm, SubmitResponse, type Survey } from '@zi/contracts';
import { createDataSource } from '@zi/database';
import { Fraction } from '@zi/rubric';
import { until } from '@zi/testing';
import { v4, v7, version as versionOf } from 'uuid';
import { SurveysUnderTest, member, publicActor } from './fixtures/surveys-under-test';
import { surveysEntities } from './survey.entities';

describe('responses', () => {
  let surveys: SurveysUnderTest;

  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());
  beforeEach(() => {
    surveys.now = new Date('2026-03-10T03:00:00Z');
  });

  const rowsOf = (surveyId: string) =>
    surveys.database.query<{ id: string; service: string | null; answers: number[]; received_hour: Date }>(
      'SELECT id, service, answers, received_hour FROM surveys.response WHERE survey_id = $1',
      [surveyId],
    );
  const submission = (surveyId: string, answers: Record<string, number>, key?: string) =>
    surveys.refusal(publicActor, SubmitResponse, { surveyId, answers }, { idempotencyKey: key ?? v4() });

  /** Runs a spec beside a transaction of the suite's in another process of this service. */
  const beside = async (
    work: (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>,
  ) => {
    const url = surveys.database.urlOf('surveys');
    const other = createDataSource({ url, schema: 'surveys', entities: surveysEntities, pool: 1 });
    await other.initialize();
    const runner = other.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('SET LOCAL ROLE zi_surveys_suite');
      await work((sql, values) => runner.query(sql, values));
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
      await other.destroy();
    }
  };

  it('the form shows anyone the unit, the items and the worded scale, and nothing else', async () => {
    const { id } = await surveys.openSurvey();
    const form = await surveys.ask(publicActor, GetSurveyForm, { id });
    const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
    expect(form).toMatchObject({ surveyId: id, unitName: 'BPSPL Padang', status: 'open', ...window });
    expect(form.scale.map(({ value, label }) => `${value} ${label.id}`).join(', ')).toBe(
      '1 Sangat tidak setuju, 2 Tidak setuju, 3 Kurang setuju, 4 Cukup setuju, 5 Setuju, 6 Sangat setuju',
    );
    expect(form.items.map(({ code }) => code)).toHaveLength(13);
    expect(await surveys.refusal(publicActor, GetSurveyForm, { id: v7() })).toMatchObject({
      code: 'not_found',
    });
  });

  it('an accepted response is counted and answered with a random receipt', async () => {
    const { id } = await surveys.openSurvey();
    const answers = { ...(await surveys.answersTo(id, 4)), 'SPAK.2': 1 };
    const { receipt } = await surveys.ask(publicActor, SubmitResponse, {
      surveyId: id,
      service: 'Rekomendasi pemanfaatan ikan',
      answers,
    });
    const rows = await rowsOf(id);
    expect(rows).toMatchObject([
      { service: 'Rekomendasi pemanfaatan ikan', answers: [4, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4] },
    ]);
    expect([receipt, rows[0]?.id].map((one) => versionOf(one as string))).toEqual([4, 4]);
    expect(await surveys.ask(member, GetSurvey, { id })).toMatchObject({ responses: 1, version: 1 });
  });

  it('a response with missing, unknown or impossible answers is refused, each by name', async () => {
    const { id } = await surveys.openSurvey();
    const { 'SPAK.1': _, ...answers } = await surveys.answersTo(id);
    expect(await submission(id, { ...answers, 'SPAK.6': 5 })).toMatchObject({
      code: 'invalid',
      details: {
        problems: [
          { path: '/answers/SPAK.1', message: 'is not answered', accepted: '1 to 6' },
          expect.objectContaining({ path: '/answers/SPAK.6', message: 'is not an item of this survey' }),
        ],
      },
    });
    expect(await submission(id, { ...answers, 'SPAK.1': 7, 'SPKP.1': 1.5 })).toMatchObject({
      code: 'invalid',
      details: {
        problems: [
          expect.objectContaining({ path: '/answers/SPKP.1' }),
          expect.objectContaining({ path: '/answers/SPAK.1', accepted: '6 or less' }),
        ],
      },
    });
    expect(await rowsOf(id)).toEqual([]);
  });

  it('a survey takes answers from its first to its last day in the zone of the ministry', async () => {
    const { id } = await surveys.openSurvey({ opensOn: '2026-03-11', closesOn: '2026-03-12' });
    const answers = await surveys.answersTo(id);
    const at = async (instant: string) => {
      surveys.now = new Date(instant);
      return (await submission(id, answers))?.message;
    };
    expect(await at('2026-03-10T16:59:59Z')).toBe('This survey opens on 2026-03-11; today is 2026-03-10.');
    expect(await at('2026-03-10T17:00:00Z')).toBeUndefined();
    expect(await at('2026-03-12T16:59:59Z')).toBeUndefined();
    expect(await at('2026-03-12T17:00:00Z')).toBe('This survey ended on 2026-03-12; today is 2026-03-13.');
    expect(await rowsOf(id)).toHaveLength(2);
  });

  it('a survey that does not exist takes no answer', async () => {
    expect(await submission(v7(), { 'SPAK.1': 6 })).toMatchObject({ code: 'not_found' });
  });

  describe('sent again with the same Idempotency-Key', () => {
    it('is kept once and gets the same receipt, also fifty times at once', async () => {
      const { id } = await surveys.openSurvey();
      const answers = await surveys.answersTo(id);
      const key = v4();
      const receipts = await Promise.all(Array.from({ length: 50 }, () => surveys.submit(id, answers, key)));
      expect(new Set(receipts).size).toBe(1);
      expect(await rowsOf(id)).toHaveLength(1);
      expect(await surveys.submit(id, answers)).not.toBe(receipts[0]);
      expect(await rowsOf(id)).toHaveLength(2);
    });

    it('gets the same receipt even when the survey was closed in the meantime', async () => {
      const { id } = await surveys.openSurvey();
      const answers = await surveys.answersTo(id);
      const key = v4();
      const receipt = await surveys.submit(id, answers, key);
      await surveys.submitMany(29, id, answers);
      await surveys.ask(member, CloseSurvey, { id, version: 1 });
      expect(await surveys.submit(id, answers, key)).toBe(receipt);
      expect(await rowsOf(id)).toHaveLength(30);
    });

    it('is refused when the answers are not the same', async () => {
      const { id } = await surveys.openSurvey();
      const key = v4();
      await surveys.submit(id, await surveys.answersTo(id, 5), key);
      expect(await submission(id, await surveys.answersTo(id, 6), key)).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('Idempotency-Key was used for another request'),
      });
      expect(await rowsOf(id)).toHaveLength(1);
    });
  });

  it('nothing in the database leads from a response to who gave it or when exactly', async () => {
    const { id } = await surveys.openSurvey();
    const answers = await surveys.answersTo(id);
    const actor = { ...publicActor, id: 'visitor-4711' };
    const key = v4();
    const before = await surveys.ask(member, GetSurvey, { id });
    const { receipt } = await surveys.ask(
      actor,
      SubmitResponse,
      { surveyId: id, answers },
      { idempotencyKey: key },
    );
    const tables = await surveys.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'surveys'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['idempotency', 'audit_entry', 'outbox', 'response']),
    );
    const dump: string[] = [];
    for (const { name } of tables) {
      const rows = await surveys.database.query(`SELECT to_jsonb(t) AS row FROM surveys.${name} t`);
      dump.push(JSON.stringify(rows));
    }
    expect(dump.join()).toContain(id);
    for (const trace of ['visitor-4711', publicActor.address as string, key, receipt])
      expect(dump.join()).not.toContain(trace);
    const [row] = await rowsOf(id);
    expect((row?.received_hour.getTime() ?? NaN) % 3_600_000).toBe(0);
    // Neither does the survey tell: its version does not move with a response.
    expect((await surveys.ask(member, GetSurvey, { id })).version).toBe(before.version);
  });

  describe('while the survey is being closed', () => {
    const someoneWaits = () =>
      until('someone to wait for the lock', async () => {
        const waiting = await surveys.database.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return waiting.length > 0;
      });
    const filled = async () => {
      const { id } = await surveys.openSurvey();
      await surveys.submitMany(30, id, await surveys.answersTo(id, 6));
      return id;
    };

    it('the closing waits for a response that is being written, and counts it', async () => {
      const id = await filled();
      await beside(async (query) => {
        await query('SELECT 1 FROM survey WHERE id = $1 FOR SHARE', [id]);
        await query(
          `INSERT INTO response (id, survey_id, answers, received_hour)
           VALUES ($1, $2, array_fill(1::smallint, ARRAY[13]), date_trunc('hour', now()))`,
          [v4(), id],
        );
        const closing = surveys.ask(member, CloseSurvey, { id, version: 1 });
        await someoneWaits();
        await query('COMMIT');
        expect(await closing).toMatchObject({
          responses: 31,
          indices: { ipak: { mean: { exact: '181/31' }, respondents: 31 } },
        });
      });
    });

    it('a response waits for a closing that is being written, and is then refused', async () => {
      const id = await filled();
      const answers = await surveys.answersTo(id);
      await beside(async (query) => {
        await query('SELECT 1 FROM survey WHERE id = $1 FOR UPDATE', [id]);
        const late = submission(id, answers);
        await someoneWaits();
        await query(`UPDATE survey SET status = 'closed', indices = '{}', version = 2 WHERE id = $1`, [id]);
        await query('COMMIT');
        expect(await late).toMatchObject({
          code: 'conflict',
          message: 'This survey is closed and takes no more answers.',
        });
      });
      expect(await rowsOf(id)).toHaveLength(30);
    });

    it('a response does not wait for another one', async () => {
      const id = await filled();
      const answers = await surveys.answersTo(id);
      await beside(async (query) => {
        await query('SELECT 1 FROM survey WHERE id = $1 FOR SHARE', [id]);
        expect(await submission(id, answers)).toBeUndefined();
      });
    });

    it.each([0, 20, 200])(
      'with 40 respondents at once, after %i responses, exactly the accepted ones are counted',
      async (already) => {
        const id = await filled();
        const answers = await surveys.answersTo(id, 1);
        let accepted = 0;
        let closing: Promise<Survey> | undefined;
        const closeOnce = () => (closing ??= surveys.ask(member, CloseSurvey, { id, version: 1 }));
        const respond = async () => {
          for (;;) {
            if (accepted >= already) void closeOnce();
            const refusal = await submission(id, answers);
            if (refusal) return refusal;
            accepted += 1;
          }
        };
        const refusals = await Promise.all(Array.from({ length: 40 }, respond));
        for (const refusal of refusals)
          expect(refusal).toMatchObject({ code: 'conflict', details: { status: 'closed' } });

        const { responses, indices } = await closeOnce();
        expect(responses).toBe(30 + accepted);
        expect(await rowsOf(id)).toHaveLength(30 + accepted);
        const mean = Fraction.of(BigInt(30 * 6 + accepted), BigInt(30 + accepted));
        expect([indices?.ipak.mean.exact, indices?.ipkp.mean.exact]).toEqual([`${mean}`, `${mean}`]);
      },
    );
  });

  it('an answer that was given stays as it was: not even the suite may change or remove it', async () => {
    const { id } = await surveys.openSurvey();
    await surveys.submit(id, await surveys.answersTo(id));
    await beside(async (query) => {
      await expect(query('UPDATE response SET service = $1', ['x'])).rejects.toThrow(/permission denied/);
    });
    await beside(async (query) => {
      await expect(query('DELETE FROM response')).rejects.toThrow(/permission denied/);
    });
  });
});
