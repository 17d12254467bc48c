import { type Cycle } from '../../api/cycles';
import { type RubricVersion } from '../../api/rubrics';
import { keyText } from '../../parts/rubric/rubric-key';
import { cycleFlaws, nextCycle } from './cycle-draft';

const rubric = { id: 'permenpanrb-90-2021', version: '2021.1' } as RubricVersion;
const draft = nextCycle([], [rubric], '2026-03-05');

describe('a cycle that is to be opened', () => {
  it('is of this year while there is none yet', () =>
    expect(draft).toMatchObject({
      year: 2026,
      rubric: keyText(rubric),
      opensOn: '2026-01-02',
      closesOn: '2026-12-31',
    }));

  it('is of the year after the newest one', () =>
    expect(nextCycle([{ year: 2026 }, { year: 2025 }] as Cycle[], [], '2026-03-05')).toMatchObject({
      year: 2027,
      rubric: null,
    }));

  it('has no flaws as it is proposed', () => expect(cycleFlaws(draft)).toBeNull());

  it('closes after the day on which it opens', () => {
    const days = { opensOn: '2026-12-31', closesOn: '2026-12-31' };
    expect(cycleFlaws({ ...draft, ...days })).toEqual({ closesOn: { kind: 'early', first: '2027-01-01' } });
    expect(cycleFlaws({ ...draft, ...days, closesOn: '2027-01-01' })).toBeNull();
  });

  it.each([2013, 2101, 2026.5])('is not of the year %s', (year) =>
    expect(cycleFlaws({ ...draft, year })).toHaveProperty('year'),
  );
});
