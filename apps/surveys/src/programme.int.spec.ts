import { Asker, BusModule } from '@zi/bus';
import { type DataOf, OpenSurvey, ProgrammeAdvanced, deadStream, deadSubjectOf } from '@zi/contracts';
import { Database, DatabaseModule } from '@zi/database';
import {
  BusEnvironment,
  DatabaseEnvironment,
  type RunningService,
  ServiceEnvironment,
  startService,
  systemContext,
  withContext,
} from '@zi/service-kit';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus, until } from '@zi/testing';
import { Module } from '@nestjs/common';
import { v7 } from 'uuid';
import { surveysMigrations } from '../migrations';
import { SurveysUnderTest, member } from './fixtures/surveys-under-test';

@Module({})
class StagesModule {}

const StagesEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
});
const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };

describe('what surveys know of a programme', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let surveys: SurveysUnderTest;
  let stages: RunningService;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([
      { name: 'surveys', migrations: surveysMigrations },
      { name: 'stages', migrations: [] },
    ]);
    surveys = new SurveysUnderTest(
      { ZI_DATABASE_URL: database.urlOf('surveys'), ...bus.access('surveys') },
      new Asker(await bus.connect('gateway')),
      new Asker(await bus.connect('operator')),
    );
    await surveys.start();
    stages = await startService(
      {
        name: 'stages',
        environment: StagesEnvironment,
        module: (env) => ({
          module: StagesModule,
          imports: [
            DatabaseModule.of({ url: env.ZI_DATABASE_URL, schema: 'stages', entities: [], pool: 2 }),
            BusModule.of('stages', env),
          ],
        }),
      },
      {
        ZI_HTTP_PORT: '0',
        ZI_LOG_LEVEL: 'warn',
        ZI_DATABASE_URL: database.urlOf('stages'),
        ...bus.access('stages'),
      },
    );
  });

  afterAll(async () => {
    await stages?.stop();
    await surveys?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const known = async (programmeId: string) => {
    const [programme] = await database.query<{ unit_name: string; stage: string; version: number }>(
      'SELECT unit_name, stage, version FROM surveys.programme WHERE id = $1',
      [programmeId],
    );
    return programme;
  };
  const sayInStages = (data: DataOf<typeof ProgrammeAdvanced>) =>
    withContext(systemContext('spec'), () =>
      stages.app
        .get(Database, { strict: false })
        .command((tx) => tx.say(ProgrammeAdvanced, data.programmeId, data)),
    );
  const named = (programmeId: string, name: string, version: number) => ({
    ...ProgrammeAdvanced.example,
    programmeId,
    unit: { ...ProgrammeAdvanced.example.unit, name },
    version,
  });

  it('is copied from the facts of stages, and a survey can then be opened', async () => {
    const programmeId = v7();
    const unheard = await surveys.refusal(member, OpenSurvey, { programmeId, ...window });
    expect(unheard).toMatchObject({ code: 'not_found', details: { noun: 'programme', id: programmeId } });

    await sayInStages(named(programmeId, 'BPSPL Padang', 6));
    await until('the programme is known', () => known(programmeId));
    const survey = await surveys.ask(member, OpenSurvey, { programmeId, ...window });
    expect(survey).toMatchObject({ programmeId, status: 'open', conversion: 'ratio' });
  });

  it('changes with a newer fact, and not with an older one that comes late', async () => {
    const programmeId = v7();
    await surveys.deliver(named(programmeId, 'Nama lama', 6));
    await surveys.deliver(named(programmeId, 'Nama baru', 8));
    await surveys.deliver(named(programmeId, 'Nama usang', 7));
    expect(await known(programmeId)).toMatchObject({ unit_name: 'Nama baru', version: 8 });
  });

  it('changes once by a fact: the same one delivered again changes nothing', async () => {
    const programmeId = v7();
    const factId = v7();
    await surveys.deliver(named(programmeId, 'Nama pertama', 6), factId);
    await database.query('UPDATE surveys.programme SET version = 1 WHERE id = $1', [programmeId]);
    await surveys.deliver(named(programmeId, 'Nama pertama', 6), factId);
    expect(await known(programmeId)).toMatchObject({ version: 1 });
  });

  it('is not held up by a fact that cannot be read: that one becomes a dead letter', async () => {
    const publisher = await bus.connect('stages');
    await publisher.jetstream().publish(ProgrammeAdvanced.type, JSON.stringify({ programmeId: 'poison' }));
    const manager = await (await bus.connect('operator')).jetstreamManager();
    const letter = await until('the dead letter', () =>
      manager.streams.getMessage(deadStream, {
        last_by_subj: deadSubjectOf('surveys', ProgrammeAdvanced.type),
      }),
    );
    expect(letter.json()).toEqual({ programmeId: 'poison' });
    expect(letter.header.get('zi-dead-reason')).toContain('undecodable');

    const programmeId = v7();
    await sayInStages(named(programmeId, 'Sesudah racun', 6));
    expect(await until('the next fact', () => known(programmeId))).toMatchObject({
      unit_name: 'Sesudah racun',
    });
  });

  it('is caught up with after a pause of the service', async () => {
    const programmeId = v7();
    await surveys.stop();
    await sayInStages(named(programmeId, 'Sesudah jeda', 6));
    await surveys.start();
    expect(await until('the fact', () => known(programmeId))).toMatchObject({ unit_name: 'Sesudah jeda' });
  });
});
