import { type DataOf, ProgrammeAdvanced, ProgrammeUnitChanged } from '@zi/contracts';
import { driftOf, until } from '@zi/testing';
import { v7 } from 'uuid';
import { evidenceEntities } from './evidence.module';
import { EvidenceUnderTest } from './fixtures/evidence-under-test';

describe('what evidence knows of programmes', () => {
  let evidence: EvidenceUnderTest;
  beforeAll(async () => {
    evidence = await EvidenceUnderTest.started();
  });
  afterAll(() => evidence?.end());

  const advanced = (
    programmeId: string,
    to: DataOf<typeof ProgrammeAdvanced>['to'],
    version: number,
  ): DataOf<typeof ProgrammeAdvanced> => ({ ...ProgrammeAdvanced.example, programmeId, to, version });
  const moved = (
    programmeId: string,
    path: string[],
    version: number,
  ): DataOf<typeof ProgrammeUnitChanged> => {
    const { unit } = ProgrammeUnitChanged.example;
    return { ...ProgrammeUnitChanged.example, programmeId, unit: { ...unit, path }, version };
  };
  const known = async (id: string) => {
    const [row] = await evidence.database.query<{ stage: string; path: string[]; version: number }>(
      'SELECT stage, unit_path AS path, version FROM evidence.programme WHERE programme_id = $1',
      [id],
    );
    return row;
  };
  const newPath = () => [v7(), v7(), ProgrammeUnitChanged.example.unit.id];

  it('entities and migrations agree', async () => {
    expect(await driftOf(evidence.database, 'evidence', evidenceEntities)).toEqual([]);
  });

  it('follows a programme from stage to stage, and its unit from place to place', async () => {
    const [id, path] = [v7(), newPath()];
    await evidence.tell(ProgrammeAdvanced, advanced(id, 'development', 6));
    expect(await known(id)).toMatchObject({ stage: 'development', version: 6 });
    await evidence.tell(ProgrammeUnitChanged, moved(id, path, 7));
    expect(await known(id)).toEqual({ stage: 'development', path, version: 7 });
    await evidence.tell(ProgrammeAdvanced, advanced(id, 'monitoring', 8));
    expect(await known(id)).toMatchObject({ stage: 'monitoring', version: 8 });
  });

  it('an older fact that comes late changes nothing, of whichever kind it is', async () => {
    const [id, path] = [v7(), newPath()];
    await evidence.tell(ProgrammeUnitChanged, moved(id, path, 7));
    await evidence.tell(ProgrammeAdvanced, advanced(id, 'designation', 6));
    await evidence.tell(ProgrammeUnitChanged, moved(id, newPath(), 5));
    expect(await known(id)).toEqual({ stage: 'development', path, version: 7 });
  });

  it('the trail of a unit lies where the unit lies: a move takes it along, an older fact does not', async () => {
    const unit = { ...ProgrammeAdvanced.example.unit, id: v7() };
    const at = (path: string[]) => ({ ...moved(v7(), path, 7), unit: { ...unit, path: [...path, unit.id] } });
    const first = at([v7()]);
    await evidence.tell(ProgrammeUnitChanged, first);
    await evidence.database.query('INSERT INTO evidence.audit_chain (unit_id, path) VALUES ($1, $2)', [
      ...[unit.id, first.unit.path],
    ]);
    const placed = async () => {
      const [row] = await evidence.database.query<{ path: string[] }>(
        'SELECT path FROM evidence.audit_chain WHERE unit_id = $1',
        [unit.id],
      );
      return row?.path;
    };
    const second = { ...at([v7(), v7()]), programmeId: first.programmeId, version: 8 };
    await evidence.tell(ProgrammeUnitChanged, second);
    expect(await placed()).toEqual(second.unit.path);
    await evidence.tell(ProgrammeUnitChanged, first);
    expect(await placed()).toEqual(second.unit.path);
  });

  it.each([
    [ProgrammeAdvanced.type, ProgrammeAdvanced, advanced],
    [
      ProgrammeUnitChanged.type,
      ProgrammeUnitChanged,
      (id: string, _: string, version: number) => moved(id, newPath(), version),
    ],
  ] as const)('%s that is delivered again changes nothing', async (_, event, fact) => {
    const [id, factId] = [v7(), v7()];
    const told = fact(id, 'development', 6);
    await evidence.heard(await evidence.bus.tell(event, id, told, factId));
    await evidence.database.query(
      `UPDATE evidence.programme SET stage = 'designation', version = 5 WHERE programme_id = $1`,
      [id],
    );
    await evidence.bus.tell(event, id, told, factId);
    // Facts of one programme are heard in order: the one before is settled.
    await evidence.heard(await evidence.bus.tell(event, id, fact(id, 'designation', 4)));
    expect(await known(id)).toMatchObject({ stage: 'designation', version: 5 });
  });

  it.each([
    [ProgrammeAdvanced.type, ProgrammeAdvanced],
    [ProgrammeUnitChanged.type, ProgrammeUnitChanged],
  ] as const)(
    '%s that cannot be read is put aside with its reason, and those behind it are heard',
    async (_, event) => {
      const id = v7();
      const broken = await evidence.bus.tell(event, id, { programmeId: id });
      await evidence.heard(await evidence.bus.tell(event, id, { ...event.example, programmeId: id }));
      const letter = await until('the dead letter', async () =>
        (await evidence.bus.deadLetters()).find((one) => one.id === broken),
      );
      expect(letter.reason).toMatch(/^undecodable: .*\/unit is missing/);
    },
  );

  it('facts that were told while the service was down are heard when it is back', async () => {
    const [id, path] = [v7(), newPath()];
    await evidence.stop();
    const facts = [
      await evidence.bus.tell(ProgrammeAdvanced, id, advanced(id, 'development', 6)),
      await evidence.bus.tell(ProgrammeUnitChanged, id, moved(id, path, 7)),
    ];
    await evidence.start();
    await evidence.heard(...facts);
    expect(await known(id)).toEqual({ stage: 'development', path, version: 7 });
  });
});
