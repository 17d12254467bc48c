import { type DataOf, OpenSurvey, ProgrammeAdvanced, ProgrammeUnitChanged } from '@zi/contracts';
import { until } from '@zi/testing';
import { v7 } from 'uuid';
import { SurveysUnderTest, member } from './fixtures/surveys-under-test';

const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };

describe('what surveys know of a programme', () => {
  let surveys: SurveysUnderTest;
  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());

  const { unit } = ProgrammeAdvanced.example;
  const advanced = (
    programmeId: string,
    name: string,
    version: number,
  ): DataOf<typeof ProgrammeAdvanced> => ({
    ...ProgrammeAdvanced.example,
    ...{ programmeId, unit: { ...unit, name }, version },
  });
  const moved = (
    programmeId: string,
    name: string,
    version: number,
    path = unit.path,
  ): DataOf<typeof ProgrammeUnitChanged> => ({
    ...ProgrammeUnitChanged.example,
    ...{ programmeId, unit: { ...unit, name, path }, version },
  });
  const kinds = [
    [ProgrammeAdvanced.type, ProgrammeAdvanced, advanced],
    [ProgrammeUnitChanged.type, ProgrammeUnitChanged, moved],
  ] as const;
  const known = async (programmeId: string) => {
    const [programme] = await surveys.database.query<{ name: string; path: string[]; version: number }>(
      'SELECT unit_name AS name, unit_path AS path, version FROM surveys.programme WHERE id = $1',
      [programmeId],
    );
    return programme;
  };

  it('is copied from the facts of stages, and a survey can then be opened', async () => {
    const programmeId = v7();
    const unheard = await surveys.refusal(member, OpenSurvey, { programmeId, ...window });
    expect(unheard).toMatchObject({ code: 'not_found', details: { noun: 'programme', id: programmeId } });

    await surveys.tell(ProgrammeAdvanced, advanced(programmeId, 'BPSPL Padang', 6));
    const survey = await surveys.ask(member, OpenSurvey, { programmeId, ...window });
    expect(survey).toMatchObject({ programmeId, status: 'open', conversion: 'ratio' });
  });

  it('changes with a newer fact of either kind, and not with an older one that comes late', async () => {
    const programmeId = v7();
    await surveys.tell(ProgrammeAdvanced, advanced(programmeId, 'Nama lama', 6));
    const path = [v7(), v7(), unit.id];
    await surveys.tell(ProgrammeUnitChanged, moved(programmeId, 'Nama baru', 8, path));
    await surveys.tell(ProgrammeAdvanced, advanced(programmeId, 'Nama usang', 7));
    expect(await known(programmeId)).toEqual({ name: 'Nama baru', path, version: 8 });
    await surveys.tell(ProgrammeAdvanced, { ...advanced(programmeId, 'Nama terbaru', 9), to: 'monitoring' });
    await surveys.tell(ProgrammeUnitChanged, moved(programmeId, 'Nama usang', 8));
    expect(await known(programmeId)).toMatchObject({ name: 'Nama terbaru', version: 9 });
  });

  it('takes the trail of the unit along when the unit moves, and leaves it there for an older fact', async () => {
    const programmeId = v7();
    const { unitId } = await surveys.openSurvey({ programmeId: await surveys.programme() });
    const path = [v7(), unitId];
    await surveys.tell(ProgrammeUnitChanged, moved(programmeId, 'Pindah', 8, path));
    await surveys.tell(ProgrammeUnitChanged, moved(programmeId, 'Semula', 7));
    const chains = await surveys.database.query('SELECT path FROM surveys.audit_chain WHERE unit_id = $1', [
      unitId,
    ]);
    expect(chains).toEqual([{ path }]);
  });

  it.each(kinds)(
    'changes once by %s: the same one delivered again changes nothing',
    async (_, event, fact) => {
      const [programmeId, factId] = [v7(), v7()];
      const told = fact(programmeId, 'Nama pertama', 6);
      await surveys.heard(await surveys.bus.tell(event, programmeId, told, factId));
      await surveys.database.query('UPDATE surveys.programme SET version = 1 WHERE id = $1', [programmeId]);
      await surveys.bus.tell(event, programmeId, told, factId);
      // Facts of one programme are heard in order: the one before is settled.
      await surveys.tell(event, fact(programmeId, 'Nama tua', 1));
      expect(await known(programmeId)).toMatchObject({ version: 1 });
    },
  );

  it.each(kinds)(
    'is not held up by %s that cannot be read: that one is put aside with its reason',
    async (_, event, fact) => {
      const programmeId = v7();
      const broken = await surveys.bus.tell(event, programmeId, { programmeId });
      await surveys.tell(event, fact(programmeId, 'Sesudah racun', 6));
      expect(await known(programmeId)).toMatchObject({ name: 'Sesudah racun' });
      const letter = await until('the dead letter', async () =>
        (await surveys.bus.deadLetters()).find((one) => one.id === broken),
      );
      expect(letter.reason).toMatch(/^undecodable: .*\/unit is missing/);
    },
  );

  it('is caught up with after a pause of the service', async () => {
    const programmeId = v7();
    await surveys.stop();
    const facts = [
      await surveys.bus.tell(ProgrammeAdvanced, programmeId, advanced(programmeId, 'Sebelum jeda', 6)),
      await surveys.bus.tell(ProgrammeUnitChanged, programmeId, moved(programmeId, 'Sesudah jeda', 7)),
    ];
    await surveys.start();
    await surveys.heard(...facts);
    expect(await known(programmeId)).toMatchObject({ name: 'Sesudah jeda', version: 7 });
  });
});
