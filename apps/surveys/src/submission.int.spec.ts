import { AssessmentSubmitted, type DataOf, ProgrammeAdvanced } from '@zi/contracts';
import { until } from '@zi/testing';
import { v7 } from 'uuid';
import { SurveysUnderTest } from './fixtures/surveys-under-test';

describe('what surveys know of submissions', () => {
  let surveys: SurveysUnderTest;
  beforeAll(async () => {
    surveys = await SurveysUnderTest.started();
  });
  afterAll(() => surveys?.end());

  const submitted = (
    programmeId: string,
    more: Partial<DataOf<typeof AssessmentSubmitted>> = {},
  ): DataOf<typeof AssessmentSubmitted> => ({
    ...AssessmentSubmitted.example,
    ...{ programmeId, layer: 'self' },
    ...more,
  });
  const known = async (programmeId: string) => {
    const [row] = await surveys.database.query<{ at: Date | null }>(
      'SELECT submitted_at AS at FROM surveys.programme WHERE id = $1',
      [programmeId],
    );
    return row?.at;
  };

  it('keeps when a unit first submitted its own layer', async () => {
    const id = await surveys.programme();
    expect(await known(id)).toBeNull();
    const before = new Date();
    await surveys.tell(AssessmentSubmitted, submitted(id));
    const first = await known(id);
    expect(first?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    await surveys.tell(AssessmentSubmitted, submitted(id, { round: 2, version: 200 }));
    expect(await known(id)).toEqual(first);
  });

  it('takes the layer of an assessor for no submission of the unit', async () => {
    const id = await surveys.programme();
    await surveys.tell(AssessmentSubmitted, submitted(id, { layer: 'tpi_member' }));
    expect(await known(id)).toBeNull();
  });

  it('a submission that is heard before its programme is not lost', async () => {
    const programmeId = v7();
    await surveys.tell(AssessmentSubmitted, submitted(programmeId));
    expect(await known(programmeId)).toBeUndefined();
    await surveys.tell(ProgrammeAdvanced, { ...ProgrammeAdvanced.example, programmeId });
    expect(await known(programmeId)).toBeInstanceOf(Date);
  });

  it('nor one that is heard at the very moment at which its programme becomes known', async () => {
    const ids = Array.from({ length: 200 }, () => v7());
    const facts = await Promise.all(
      ids.flatMap((id) => [
        surveys.bus.tell(AssessmentSubmitted, id, submitted(id)),
        surveys.bus.tell(ProgrammeAdvanced, id, { ...ProgrammeAdvanced.example, programmeId: id }),
      ]),
    );
    await surveys.heard(...facts);
    const lost = await surveys.database.query(
      `SELECT id FROM surveys.programme
       WHERE id = ANY ($1::uuid[]) AND submitted_at IS NULL`,
      [ids],
    );
    expect(lost).toEqual([]);
  });

  it('of two submissions the earlier counts, in whichever order they are heard', async () => {
    const id = await surveys.programme();
    await surveys.tell(AssessmentSubmitted, submitted(id));
    const later = new Date('2031-01-01T00:00:00.000Z');
    for (const change of [
      'submission SET at = $2 WHERE programme_id',
      'programme SET submitted_at = $2 WHERE id',
    ])
      await surveys.database.query(`UPDATE surveys.${change} = $1`, [id, later]);
    await surveys.tell(AssessmentSubmitted, submitted(id, { round: 2 }));
    expect((await known(id))?.getTime()).toBeLessThan(later.getTime());
  });

  it('a submission that is delivered again changes nothing', async () => {
    const [id, factId] = [await surveys.programme(), v7()];
    await surveys.heard(await surveys.bus.tell(AssessmentSubmitted, id, submitted(id), factId));
    await surveys.database.query('DELETE FROM surveys.submission WHERE programme_id = $1', [id]);
    await surveys.database.query('UPDATE surveys.programme SET submitted_at = NULL WHERE id = $1', [id]);
    await surveys.bus.tell(AssessmentSubmitted, id, submitted(id), factId);
    // Facts of one assessment are heard in order: the one before is settled.
    const other = submitted(id, { layer: 'tpi_lead' });
    await surveys.heard(await surveys.bus.tell(AssessmentSubmitted, id, other));
    expect(await known(id)).toBeNull();
  });

  it('one that cannot be read is put aside with its reason, and those behind it are heard', async () => {
    const id = await surveys.programme();
    const broken = await surveys.bus.tell(AssessmentSubmitted, id, { programmeId: id });
    await surveys.tell(AssessmentSubmitted, submitted(id));
    const letter = await until('the dead letter', async () =>
      (await surveys.bus.deadLetters()).find((one) => one.id === broken),
    );
    expect(letter.reason).toMatch(/^undecodable: .*is missing/);
    expect(await known(id)).toBeInstanceOf(Date);
  });

  it('one that was told while the service was down is heard when it is back', async () => {
    const id = await surveys.programme();
    await surveys.stop();
    const fact = await surveys.bus.tell(AssessmentSubmitted, id, submitted(id));
    await surveys.start();
    await surveys.heard(fact);
    expect(await known(id)).toBeInstanceOf(Date);
  });
});
