import { type DataOf, OpenSurvey, ProgrammeAdvanced, RubricPublished } from '@zi/contracts';
import { importedRubric, until } from '@zi/testing';
import { SurveysUnderTest, member } from './fixtures/surveys-under-test';

const { cycle } = ProgrammeAdvanced.example;
const rubricId = 'permenpanrb-90-2021';

describe('how the rubric of a cycle has surveys converted', () => {
  let surveys: SurveysUnderTest;
  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());

  const published = (version: string): DataOf<typeof RubricPublished> => ({
    ...{ rubricId, rubricVersion: version, document: importedRubric(version) },
    ...{ publishedAt: '2027-01-02T03:00:00.000Z', version: 1 },
  });
  const publish = async (version: string) => {
    const id = await surveys.bus.tell(RubricPublished, rubricId, published(version));
    await surveys.heard(id);
    return id;
  };
  const programmeBy = (
    rubricVersion: string,
    settings: DataOf<typeof ProgrammeAdvanced>['cycle']['settings'] = {},
  ) => surveys.programme({ cycle: { ...cycle, rubricVersion, settings } });
  const conversion = async (rubricVersion: string, settings = {}) => {
    const survey = await surveys.openSurvey({ programmeId: await programmeBy(rubricVersion, settings) });
    return survey.conversion;
  };

  it('is the default of its version, unless the cycle says otherwise', async () => {
    await publish('2027.1');
    expect(await conversion('2021.1')).toBe('ratio');
    expect(await conversion('2027.1')).toBe('affine');
    expect(await conversion('2027.1', { surveyConversion: 'ratio' })).toBe('ratio');
  });

  it('waits for a version that is on its way', async () => {
    const programmeId = await programmeBy('2027.2');
    const ask = { programmeId, opensOn: '2026-03-01', closesOn: '2026-03-31' };
    expect(await surveys.refusal(member, OpenSurvey, ask)).toMatchObject({ code: 'unavailable' });
    await publish('2027.2');
    expect((await surveys.openSurvey({ programmeId })).conversion).toBe('affine');
  });

  it('stays as it is when a publication is delivered again', async () => {
    const id = await publish('2027.3');
    await surveys.bus.tell(RubricPublished, rubricId, published('2027.4'), id);
    // Publications of one rubric are heard in order: the one before is settled.
    await publish('2027.5');
    const rows = await surveys.database.query<{ version: string }>(
      `SELECT rubric_version AS version FROM surveys.published_rubric WHERE rubric_version >= '2027.3' ORDER BY 1`,
    );
    expect(rows.map(({ version }) => version)).toEqual(['2027.3', '2027.5']);
  });

  it('stays as it is when a publication is poison: it is put aside, and the next is heard', async () => {
    const other = importedRubric('2027.1');
    other.settings['surveyConversion']!.default = 'ratio';
    const bad = [
      await surveys.bus.tell(RubricPublished, rubricId, { rubricId }),
      await surveys.bus.tell(RubricPublished, rubricId, { ...published('2028.1'), document: {} }),
      await surveys.bus.tell(RubricPublished, rubricId, { ...published('2027.1'), document: other }),
    ];
    await publish('2028.2');
    const letters = bad.map((id) =>
      until(
        'the dead letter',
        async () => (await surveys.bus.deadLetters()).find((letter) => letter.id === id)?.reason,
      ),
    );
    expect(await Promise.all(letters)).toEqual([
      expect.stringMatching(/^undecodable: .*rubricVersion/),
      expect.stringMatching(/^invalid: The document is no rubric: /),
      expect.stringMatching(/^conflict: .*published with another text/),
    ]);
    expect(await conversion('2027.1')).toBe('affine');
  });
});
