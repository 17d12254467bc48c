import { phaseOf } from './phase';

describe('the phase of a cycle', () => {
  it.each([
    ['2026-01-01', 'coming'],
    ['2026-01-02', 'running'],
    ['2026-12-31', 'running'],
    ['2027-01-01', 'over'],
  ])('on %s is %s', (day, phase) =>
    expect(phaseOf({ opensOn: '2026-01-02', closesOn: '2026-12-31' }, day)).toBe(phase),
  );
});
