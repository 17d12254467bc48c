import { type DataOf, OpenCycle, RubricPublished, StartProgramme } from '@zi/contracts';
import { type TestBus, createTestDatabase, importedRubric, startTestBus, until } from '@zi/testing';
import { v7 } from 'uuid';
import { Rig, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld, thisYear } from '../fixtures/world';

const rubricId = 'permenpanrb-90-2021';

describe('the rubric of a cycle', () => {
  let bus: TestBus;
  let rig: Rig;
  let world: World;
  beforeAll(async () => {
    bus = await startTestBus();
    rig = await Rig.start(bus, await createTestDatabase([stagesSchema]));
    world = await foundWorld(rig);
  });
  afterAll(() => rig?.stop());

  const published = (version: string): DataOf<typeof RubricPublished> => ({
    ...{ rubricId, rubricVersion: version, document: importedRubric(version) },
    ...{ publishedAt: new Date().toISOString(), version: 1 },
  });
  const heard = (factId: string) =>
    until('the fact is heard', async () =>
      (await rig.query('SELECT 1 FROM stages.inbox WHERE fact_id = $1', [factId])).at(0),
    );
  const publish = async (version: string) => {
    const id = await bus.tell(RubricPublished, rubricId, published(version));
    await heard(id);
    return id;
  };
  let year = thisYear;
  const form = (rubricVersion?: string) => {
    year += 1;
    return {
      year,
      opensOn: `${year}-01-02`,
      closesOn: `${year}-05-31`,
      ...(rubricVersion && { rubricVersion }),
    };
  };
  const open = (rubricVersion?: string) => rig.ask(world.admin, OpenCycle, form(rubricVersion));
  const letterOf = (id: string) =>
    until(
      'the dead letter',
      async () => (await bus.deadLetters()).find((letter) => letter.id === id)?.reason,
    );

  it('is the version of the suite as long as no other is published', async () => {
    expect(world.cycle).toMatchObject({ rubricId, rubricVersion: '2021.1' });
    expect((await open()).rubricVersion).toBe('2021.1');
  });

  it('is the version published last, with its defaults; those that are open keep theirs', async () => {
    await publish('2027.1');
    const later = await open();
    expect(later).toMatchObject({ rubricVersion: '2027.1', settings: { surveyConversion: 'affine' } });
    const programmes = [];
    for (const cycle of [later, world.cycle]) {
      const input = { unitId: world.unit.id, cycleId: cycle.id, target: 'wbk' as const };
      const { id } = await rig.ask(world.admin, StartProgramme, input);
      programmes.push((await rig.said(id)).map(({ data }) => data));
    }
    expect(programmes).toEqual([
      [expect.objectContaining({ cycle: expect.objectContaining({ rubricVersion: '2027.1' }) })],
      [expect.objectContaining({ cycle: expect.objectContaining({ rubricVersion: '2021.1' }) })],
    ]);
  });

  it('is an older version when that is asked for', async () => {
    const cycle = await open('2021.1');
    expect(cycle).toMatchObject({ rubricVersion: '2021.1', settings: { surveyConversion: 'ratio' } });
    expect(await rig.said(cycle.id)).toEqual([{ type: 'zi.stages.cycle.opened.v1', data: cycle }]);
  });

  it('is refused when it is not published, with what is', async () => {
    const version = await rig.refusal(world.admin, OpenCycle, form('2099.1'));
    expect(version.details['problems']).toEqual([
      {
        path: '/rubricVersion',
        message: `no version 2099.1 of ${rubricId} is published`,
        accepted: '2027.1, 2021.1',
      },
    ]);
    const id = await rig.refusal(world.admin, OpenCycle, { ...form(), rubricId: 'permenpanrb-1-1999' });
    expect(id.details['problems']).toEqual([
      {
        path: '/rubricId',
        message: 'no rubric permenpanrb-1-1999 is published',
        accepted: 'permenpanrb-10-2019, permenpanrb-52-2014, permenpanrb-90-2021',
      },
    ]);
  });

  it('a publication that is delivered again changes nothing', async () => {
    const id = await publish('2028.1');
    const rows = () => rig.query('SELECT * FROM stages.published_rubric ORDER BY published_at, rubric_id');
    const before = await rows();
    await bus.tell(RubricPublished, rubricId, published('2028.9'), id);
    // Publications of one rubric are heard in order: the one before is settled.
    await publish('2028.2');
    expect(await rows()).toEqual([...before, expect.objectContaining({ rubric_version: '2028.2' })]);
  });

  it('a publication that is none, no rubric or another text of a version is put aside, and the next is heard', async () => {
    const other = importedRubric('2027.1');
    other.title.id = 'Judul lain';
    const bad = [
      await bus.tell(RubricPublished, rubricId, { rubricId }),
      await bus.tell(RubricPublished, rubricId, { ...published('2029.1'), document: { components: [] } }),
      await bus.tell(RubricPublished, rubricId, { ...published('2027.1'), document: other }),
    ];
    await publish('2029.2');
    expect(await Promise.all(bad.map(letterOf))).toEqual([
      expect.stringMatching(/^undecodable: .*rubricVersion/),
      expect.stringMatching(/^invalid: The document is no rubric: /),
      expect.stringMatching(
        /^conflict: The rubric permenpanrb-90-2021 2027\.1 is published with another text/,
      ),
    ]);
    expect((await open()).rubricVersion).toBe('2029.2');
  });

  it('what was published while the service was down is heard when it is back, and kept over a restart', async () => {
    await rig.takeDown();
    const id = await bus.tell(RubricPublished, rubricId, published('2030.1'), v7());
    await rig.bringUp();
    await heard(id);
    await rig.takeDown();
    await rig.bringUp();
    expect((await open()).rubricVersion).toBe('2030.1');
  });
});
