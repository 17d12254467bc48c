import { AssessmentSubmitted, type DataOf, ProgrammeAdvanced } from '@zi/contracts';
import { until } from '@zi/testing';
import { v7 } from 'uuid';
import { EvidenceUnderTest } from './fixtures/evidence-under-test';

describe('what evidence knows of submissions', () => {
  let evidence: EvidenceUnderTest;
  beforeAll(async () => {
    evidence = await EvidenceUnderTest.started();
  });
  afterAll(() => evidence?.end());

  const submitted = (
    programmeId: string,
    more: Partial<DataOf<typeof AssessmentSubmitted>> = {},
  ): DataOf<typeof AssessmentSubmitted> => ({
    ...AssessmentSubmitted.example,
    ...{ programmeId, layer: 'self' },
    ...more,
  });
  const known = async (programmeId: string) => {
    const [row] = await evidence.database.query<{ at: Date | null }>(
      'SELECT submitted_at AS at FROM evidence.programme WHERE programme_id = $1',
      [programmeId],
    );
    return row?.at;
  };

  it('keeps when a unit first submitted its own layer', async () => {
    const id = await evidence.programme();
    expect(await known(id)).toBeNull();
    const before = new Date();
    await evidence.tell(AssessmentSubmitted, submitted(id));
    const first = await known(id);
    expect(first?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    await evidence.tell(AssessmentSubmitted, submitted(id, { round: 2, version: 200 }));
    expect(await known(id)).toEqual(first);
  });

  it('takes the layer of an assessor for no submission of the unit', async () => {
    const id = await evidence.programme();
    await evidence.tell(AssessmentSubmitted, submitted(id, { layer: 'tpi_member' }));
    expect(await known(id)).toBeNull();
  });

  it('a submission that is heard before its programme is not lost', async () => {
    const programmeId = v7();
    await evidence.tell(AssessmentSubmitted, submitted(programmeId));
    expect(await known(programmeId)).toBeUndefined();
    await evidence.tell(ProgrammeAdvanced, { ...ProgrammeAdvanced.example, programmeId });
    expect(await known(programmeId)).toBeInstanceOf(Date);
  });

  it('nor one that is heard at the very moment at which its programme becomes known', async () => {
    const ids = Array.from({ length: 200 }, () => v7());
    const facts = await Promise.all(
      ids.flatMap((id) => [
        evidence.bus.tell(AssessmentSubmitted, id, submitted(id)),
        evidence.bus.tell(ProgrammeAdvanced, id, { ...ProgrammeAdvanced.example, programmeId: id }),
      ]),
    );
    await evidence.heard(...facts);
    const lost = await evidence.database.query(
      `SELECT programme_id FROM evidence.programme
       WHERE programme_id = ANY ($1::uuid[]) AND submitted_at IS NULL`,
      [ids],
    );
    expect(lost).toEqual([]);
  });

  it('of two submissions the earlier counts, in whichever order they are heard', async () => {
    const id = await evidence.programme();
    await evidence.tell(AssessmentSubmitted, submitted(id));
    const later = new Date('2031-01-01T00:00:00.000Z');
    for (const table of ['submission SET at', 'programme SET submitted_at'])
      await evidence.database.query(`UPDATE evidence.${table} = $2 WHERE programme_id = $1`, [id, later]);
    await evidence.tell(AssessmentSubmitted, submitted(id, { round: 2 }));
    expect((await known(id))?.getTime()).toBeLessThan(later.getTime());
  });

  it('a submission that is delivered again changes nothing', async () => {
    const [id, factId] = [await evidence.programme(), v7()];
    await evidence.heard(await evidence.bus.tell(AssessmentSubmitted, id, submitted(id), factId));
    for (const undone of [
      'DELETE FROM evidence.submission',
      'UPDATE evidence.programme SET submitted_at = NULL',
    ])
      await evidence.database.query(`${undone} WHERE programme_id = $1`, [id]);
    await evidence.bus.tell(AssessmentSubmitted, id, submitted(id), factId);
    // Facts of one assessment are heard in order: the one before is settled.
    const other = submitted(id, { layer: 'tpi_lead' });
    await evidence.heard(await evidence.bus.tell(AssessmentSubmitted, id, other));
    expect(await known(id)).toBeNull();
  });

  it('one that cannot be read is put aside with its reason, and those behind it are heard', async () => {
    const id = await evidence.programme();
    const broken = await evidence.bus.tell(AssessmentSubmitted, id, { programmeId: id });
    await evidence.tell(AssessmentSubmitted, submitted(id));
    const letter = await until('the dead letter', async () =>
      (await evidence.bus.deadLetters()).find((one) => one.id === broken),
    );
    expect(letter.reason).toMatch(/^undecodable: .*is missing/);
    expect(await known(id)).toBeInstanceOf(Date);
  });

  it('one that was told while the service was down is heard when it is back', async () => {
    const id = await evidence.programme();
    await evidence.stop();
    const fact = await evidence.bus.tell(AssessmentSubmitted, id, submitted(id));
    await evidence.start();
    await evidence.heard(fact);
    expect(await known(id)).toBeInstanceOf(Date);
  });
});
