import { Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import {
  type DataOf,
  type Event,
  EvidenceVerified,
  ListAssessments,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  SaveAnswers,
  SurveyClosed,
  deadStream,
  deadSubjectOf,
} from '@zi/contracts';
import { Database, DatabaseModule } from '@zi/database';
import { type RunningService, startService, systemContext, withContext } from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, edits, member, system } from '../fixtures/scoring-under-test';
import { basis } from '../fixtures/worksheet';
import { ScoringEnvironment } from '../scoring.env';

@Module({})
class OwnerModule {}

const advanced = ProgrammeAdvanced.example;

describe('what scoring hears', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([
      { name: 'scoring', migrations: scoringMigrations },
      { name: 'stages', migrations: [] },
    ]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const assessmentsOf = async (programmeId: string) =>
    (await scoring.ask(system, ListAssessments, { programmeId })).items;

  describe('of a programme that advances', () => {
    it('opens its assessment at development, blank and at 0, with rubric and settings frozen', async () => {
      const programmeId = v7();
      await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, to: 'designation', version: 4 });
      expect(await assessmentsOf(programmeId)).toEqual([]);

      const factId = await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, version: 6 });
      const [assessment] = await assessmentsOf(programmeId);
      expect(assessment).toMatchObject({
        programmeId,
        unitName: advanced.unit.name,
        rubric: basis.rubric,
        settings: { ...basis.settings, ...advanced.cycle.settings },
        target: 'wbbm',
        round: 1,
        version: 1,
        scores: [{ layer: 'self', total: { exact: '0', rounded: '0.00' }, verdict: 'none', answered: 0 }],
      });
      const [opened, ...more] = await scoring.said(assessment?.id ?? '');
      expect(opened).toMatchObject({
        layer: 'self',
        version: 1,
        previousTotal: null,
        total: { exact: '0' },
        changedNodes: [],
        cause: { kind: 'opened', codes: [], factId },
      });
      expect(more).toEqual([]);
      expect(await scoring.trail(assessment?.id ?? '')).toMatchObject([
        { action: 'assessment.open', actor: 'system:spec' },
      ]);
    });

    it('opens one assessment however often and late facts come; what is frozen stays', async () => {
      const programmeId = v7();
      const factId = v7();
      const { id, settings } = await scoring.open({ programmeId });
      await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, version: 7 }, factId);
      await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, version: 7 }, factId);
      const cycle = { ...advanced.cycle, settings: { areaMinimum: 'split' } };
      await scoring.deliver(ProgrammeAdvanced, {
        ...advanced,
        programmeId,
        cycle,
        to: 'monitoring',
        version: 9,
      });
      expect(await assessmentsOf(programmeId)).toMatchObject([{ id, settings, version: 1 }]);
      expect(await scoring.said(id)).toHaveLength(1);
    });

    it('drops a fact that is older than what is known', async () => {
      const { id, programmeId } = await scoring.open();
      const unit = { ...advanced.unit, name: 'Nama baru' };
      await scoring.deliver(ProgrammeAdvanced, {
        ...advanced,
        programmeId,
        unit,
        to: 'monitoring',
        version: 9,
      });
      await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, to: 'designation', version: 8 });
      expect(await assessmentsOf(programmeId)).toMatchObject([{ id, unitName: 'Nama baru' }]);
      await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }));
    });

    it('handles a fact once: the same one again changes nothing', async () => {
      const programmeId = v7();
      const factId = await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId });
      await database.query('UPDATE scoring.programme SET version = 1, stage = $2 WHERE id = $1', [
        programmeId,
        'designation',
      ]);
      await scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId }, factId);
      const rows = await database.query('SELECT version FROM scoring.programme WHERE id = $1', [programmeId]);
      expect(rows).toEqual([{ version: 1 }]);
    });

    it('waits for a rubric that was not told yet, and keeps nothing of it', async () => {
      const programmeId = v7();
      const cycle = { ...advanced.cycle, rubricId: 'permenpanrb-99' };
      const fact = scoring.deliver(ProgrammeAdvanced, { ...advanced, programmeId, cycle });
      await expect(fact).rejects.toMatchObject({
        code: 'unavailable',
        message: 'The rubric permenpanrb-99 2021.1 is not known here yet.',
      });
      expect(await database.query('SELECT 1 FROM scoring.programme WHERE id = $1', [programmeId])).toEqual(
        [],
      );
    });
  });

  describe('of evidence that was verified', () => {
    it('shows it beside the answers of its questions, and no score is computed for it', async () => {
      const { id, programmeId } = await scoring.open();
      const evidenceId = v7();
      await scoring.verifyEvidence(programmeId, ['P.1.i.a', 'P.1.i.b'], { evidenceId });
      const { answers } = await scoring.save(
        member,
        id,
        'self',
        edits({ 'P.1.i.a': 'Ya', 'P.1.ii.a': 'Ya' }),
      );
      expect(answers.map(({ code, evidenceIds }) => [code, evidenceIds])).toEqual([
        ['P.1.i.a', [evidenceId]],
        ['P.1.ii.a', []],
      ]);
      const facts = await scoring.said(id);
      expect(facts.map(({ evidenceIds }) => evidenceIds)).toEqual([[], [evidenceId]]);
    });

    it('is kept when it comes before the programme', async () => {
      const programmeId = v7();
      const evidenceId = v7();
      await scoring.verifyEvidence(programmeId, ['P.1.i.a'], { evidenceId });
      const { id } = await scoring.open({ programmeId });
      const { answers } = await scoring.save(member, id, 'self', edits({ 'P.1.i.a': 'Ya' }));
      expect(answers[0]?.evidenceIds).toEqual([evidenceId]);
    });

    it('serves what its newest version says; an older one that comes late changes nothing', async () => {
      const programmeId = v7();
      const evidenceId = v7();
      await scoring.verifyEvidence(programmeId, ['P.1.i.a'], { evidenceId, version: 2 });
      await scoring.verifyEvidence(programmeId, ['P.1.i.b'], { evidenceId, version: 4 });
      await scoring.verifyEvidence(programmeId, ['P.1.ii.a'], { evidenceId, version: 3 });
      const rows = await database.query('SELECT question_codes FROM scoring.evidence WHERE id = $1', [
        evidenceId,
      ]);
      expect(rows).toEqual([{ question_codes: ['P.1.i.b'] }]);
    });
  });

  it.each([ProgrammeAdvanced, ProgrammeUnitChanged, EvidenceVerified, SurveyClosed] as Event[])(
    'a fact that cannot be read becomes a dead letter: $type',
    async (event) => {
      const publisher = await bus.connect(event.owner);
      await publisher.jetstream().publish(event.type, JSON.stringify({ programmeId: 'poison' }));
      const manager = await (await bus.connect('operator')).jetstreamManager();
      const letter = await until('the dead letter', () =>
        manager.streams.getMessage(deadStream, { last_by_subj: deadSubjectOf('scoring', event.type) }),
      );
      expect(letter.json()).toEqual({ programmeId: 'poison' });
      expect(letter.header.get('zi-dead-reason')).toContain('undecodable');
    },
  );

  it('facts that were said while scoring was down are caught up with, from the outbox of their owner', async () => {
    const stages: RunningService = await startService(
      {
        name: 'stages',
        environment: ScoringEnvironment,
        module: (env) => ({
          module: OwnerModule,
          imports: [
            DatabaseModule.of({ url: env.ZI_DATABASE_URL, schema: 'stages', entities: [], pool: 2 }),
            BusModule.of('stages', env),
          ],
        }),
      },
      {
        ...{ ZI_HTTP_PORT: '0', ZI_LOG_LEVEL: 'fatal', ZI_DATABASE_URL: database.urlOf('stages') },
        ...bus.access('stages'),
      },
    );
    const programmeId = v7();
    const say = (data: Partial<DataOf<typeof ProgrammeAdvanced>>) =>
      withContext(systemContext('spec'), () =>
        stages.app
          .get(Database, { strict: false })
          .command((tx) => tx.say(ProgrammeAdvanced, programmeId, { ...advanced, programmeId, ...data })),
      );
    await scoring.stop();
    await say({ to: 'development', version: 6 });
    await say({ to: 'monitoring', version: 7 });
    await scoring.start();
    const assessment = await until('the assessment', async () => (await assessmentsOf(programmeId))[0]);
    await until('the stage', async () => {
      const rows = await database.query<{ stage: string }>(
        'SELECT stage FROM scoring.programme WHERE id = $1',
        [programmeId],
      );
      return rows[0]?.stage === 'monitoring';
    });
    const answers = edits({ 'P.1.i.a': 'Ya' });
    await scoring.ask(member, SaveAnswers, { assessmentId: assessment.id, layer: 'self', answers });
    await stages.stop();
  });
});
