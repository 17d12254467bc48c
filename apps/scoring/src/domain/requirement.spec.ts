import { v7 } from 'uuid';
import { refusalOf } from '../fixtures/refusal';
import { basis, rubric } from '../fixtures/worksheet';
import { type FactState, judgeRequirements, requireSoundFact } from './requirement';

const day = '2026-06-30';
const until = { day, recordedUntil: new Date('2026-06-30T12:00:00Z') };
const fact = (facts: Partial<FactState> = {}): FactState => ({
  ...{ id: v7(), unitId: v7(), cycleId: v7(), requirement: 'tlhp', value: 100, asOf: '2026-03-31' },
  ...{ source: 'Surat APIP 12/2026', by: 'person:x', recordedAt: new Date('2026-04-01T03:00:00Z'), ...facts },
});
const tlhp = (...facts: FactState[]) =>
  judgeRequirements(rubric, basis, facts, until, 'wbk').find(({ code }) => code === 'tlhp');

describe('a requirement that no score shows', () => {
  it('is unknown when nothing was recorded, and says what is required', () => {
    expect(tlhp()).toMatchObject({ status: 'unknown', required: 100, found: null, gap: null });
  });

  it('is met or not by what was recorded, with the gap, the source and the day', () => {
    expect(tlhp(fact())).toMatchObject({
      status: 'met',
      found: 100,
      asOf: '2026-03-31',
      gap: { exact: '0' },
    });
    const source = 'Surat APIP 12/2026';
    expect(tlhp(fact({ value: 95 }))).toMatchObject({ status: 'unmet', source, gap: { exact: '5' } });
  });

  it('takes the record of the newest day, of one day the one that came last', () => {
    const [first, second] = [
      fact({ asOf: '2026-05-01', value: 80 }),
      fact({ asOf: '2026-05-01', value: 90 }),
    ];
    expect(tlhp(second, fact({ value: 100 }), first)).toMatchObject({ found: 90, factId: second.id });
  });

  it('takes no notice of later days, of what was recorded later, and of what its rubric does not ask or take', () => {
    const later = [
      fact({ asOf: '2026-07-01' }),
      fact({ recordedAt: new Date('2026-06-30T12:00:00.001Z') }),
      fact({ value: 'WTP' }),
      fact({ requirement: 'of_another_version' }),
    ];
    expect(tlhp(...later)).toMatchObject({ status: 'unknown' });
    expect(tlhp(...later, fact({ asOf: day, recordedAt: until.recordedUntil }))).toMatchObject({
      found: 100,
    });
  });
});

describe('what is recorded of a requirement', () => {
  const refused = (facts: Partial<FactState>) =>
    refusalOf(() => requireSoundFact(rubric, fact(facts), day, false));

  it.each([
    ['/value', { value: 101 }],
    ['/asOf', { asOf: '2026-07-01' }],
    ['/asOf', { asOf: '2026-02-30' }],
    ['/source', { source: ' ' }],
    ['/requirement', { requirement: 'tax' }],
  ])('is refused by the field that is wrong: %s of %j', (path, facts) => {
    expect(refused(facts)).toMatchObject({ code: 'invalid', details: { problems: [{ path }] } });
  });

  it('is refused with every wrong field at once, in words', () => {
    const refusal = refused({ value: 101, asOf: '2026-07-01' });
    expect(refusal.details['problems']).toHaveLength(2);
    expect(refusal.message).toContain('tlhp: value 101: accepted: a number from 0 to 100');
  });

  it('is taken up to the day itself', () => {
    expect(requireSoundFact(rubric, fact({ asOf: day }), day, false)).toBeUndefined();
  });

  it('of the institution is recorded at the root of the tree only', () => {
    const opinion = { requirement: 'opini_bpk', value: 'WTP' };
    expect(refused(opinion)).toMatchObject({ details: { problems: [{ path: '/unitId' }] } });
    expect(requireSoundFact(rubric, fact(opinion), day, true)).toBeUndefined();
  });
});
