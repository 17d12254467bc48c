import { BeginUpload, type DataOf, ListEvidence, ProgrammeAdvanced, RubricPublished } from '@zi/contracts';
import { importedRubric, sampleFiles, until } from '@zi/testing';
import { EvidenceUnderTest, actorWith, announcementOf, member } from './fixtures/evidence-under-test';

const { cycle, unit } = ProgrammeAdvanced.example;
const rubricId = 'permenpanrb-90-2021';

describe('the questions that evidence serves', () => {
  let evidence: EvidenceUnderTest;
  beforeAll(async () => {
    evidence = await EvidenceUnderTest.started();
  });
  afterAll(() => evidence?.end());

  const published = (version: string): DataOf<typeof RubricPublished> => ({
    ...{ rubricId, rubricVersion: version, document: importedRubric(version) },
    ...{ publishedAt: '2027-01-02T03:00:00.000Z', version: 1 },
  });
  const publish = async (version: string) => {
    const id = await evidence.bus.tell(RubricPublished, rubricId, published(version));
    await evidence.heard(id);
    return id;
  };
  const programmeBy = (rubricVersion: string) => evidence.programme({ cycle: { ...cycle, rubricVersion } });
  const upload = (programmeId: string) => ({
    ...{ ...announcementOf(sampleFiles['application/pdf']), programmeId, questionCodes: ['P.1.i.c'] },
  });

  it('are those of the version that the cycle of the programme has', async () => {
    await publish('2027.1');
    const [older, later] = [await programmeBy('2021.1'), await programmeBy('2027.1')];
    const { file } = await evidence.ask(member, BeginUpload, upload(later));
    expect(file).toMatchObject({ programmeId: later, questionCodes: ['P.1.i.c'] });
    const listed = { programmeId: later, questionCode: 'P.1.i.c' };
    expect((await evidence.ask(member, ListEvidence, listed)).items).toEqual([file]);
    const unknown = (path: string) => [
      {
        path,
        message: `P.1.i.c is unknown in ${rubricId} 2021.1`,
        accepted: 'code of a question, such as P.1.i.a',
      },
    ];
    expect(await evidence.refusal(member, BeginUpload, upload(older))).toMatchObject({
      code: 'invalid',
      details: { problems: unknown('/questionCodes/0') },
    });
    expect(
      await evidence.refusal(member, ListEvidence, { programmeId: older, questionCode: 'P.1.i.c' }),
    ).toMatchObject({ code: 'invalid', details: { problems: unknown('/questionCode') } });
  });

  it('of a new question are in the area of the rubric, for the coordinator of that area', async () => {
    const programmeId = await programmeBy('2027.1');
    const coordinator = (area: 'MP' | 'TT') =>
      actorWith([{ role: 'unit_coordinator', unitId: unit.id, cycleId: null, area }]);
    const refusal = await evidence.refusal(coordinator('TT'), BeginUpload, upload(programmeId));
    expect(refusal).toMatchObject({ code: 'forbidden', message: expect.stringContaining('P.1.i.c') });
    const { file } = await evidence.ask(coordinator('MP'), BeginUpload, upload(programmeId));
    expect(file.status).toBe('awaiting_upload');
  });

  it('wait for a version that is on its way', async () => {
    const programmeId = await programmeBy('2027.2');
    expect(await evidence.refusal(member, BeginUpload, upload(programmeId))).toMatchObject({
      code: 'unavailable',
    });
    await publish('2027.2');
    const { file } = await evidence.ask(member, BeginUpload, upload(programmeId));
    expect(file.status).toBe('awaiting_upload');
  });

  it('stay as they are when a publication is delivered again', async () => {
    const id = await publish('2027.3');
    await evidence.bus.tell(RubricPublished, rubricId, published('2027.4'), id);
    // Publications of one rubric are heard in order: the one before is settled.
    await publish('2027.5');
    const rows = await evidence.database.query<{ version: string }>(
      `SELECT rubric_version AS version FROM evidence.published_rubric WHERE rubric_version >= '2027.3' ORDER BY 1`,
    );
    expect(rows.map(({ version }) => version)).toEqual(['2027.3', '2027.5']);
  });

  it('stay as they are when a publication is poison: it is put aside, and the next is heard', async () => {
    const other = importedRubric('2027.1');
    other.title.id = 'Judul lain';
    const bad = [
      await evidence.bus.tell(RubricPublished, rubricId, { rubricId }),
      await evidence.bus.tell(RubricPublished, rubricId, { ...published('2028.1'), document: {} }),
      await evidence.bus.tell(RubricPublished, rubricId, { ...published('2027.1'), document: other }),
    ];
    await publish('2028.2');
    const letters = bad.map((id) =>
      until(
        'the dead letter',
        async () => (await evidence.bus.deadLetters()).find((letter) => letter.id === id)?.reason,
      ),
    );
    expect(await Promise.all(letters)).toEqual([
      expect.stringMatching(/^undecodable: .*rubricVersion/),
      expect.stringMatching(/^invalid: The document is no rubric: /),
      expect.stringMatching(/^conflict: .*published with another text/),
    ]);
  });
});
