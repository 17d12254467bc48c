import { ListCycles } from '@zi/contracts';
import { cycleOf } from './cycle';

const [sample] = ListCycles.example.output.items;
const cycle = (year: number) => ({
  ...sample!,
  ...{ id: `cycle-${year}`, year, opensOn: `${year}-01-02`, closesOn: `${year}-05-31` },
});
const cycles = [cycle(2027), cycle(2026), cycle(2025)];

describe('the cycle that a screen looks at', () => {
  it('is the chosen one', () => {
    expect(cycleOf(cycles, 'cycle-2025', '2026-03-01')?.year).toBe(2025);
  });

  it('is the newest whose dates hold, when none or an unknown one is chosen', () => {
    expect(cycleOf(cycles, undefined, '2026-05-31')?.year).toBe(2026);
    expect(cycleOf(cycles, 'elsewhere', '2026-01-02')?.year).toBe(2026);
  });

  it('is the newest between cycles, and none before the first', () => {
    expect(cycleOf(cycles, undefined, '2026-08-01')?.year).toBe(2027);
    expect(cycleOf([], undefined, '2026-08-01')).toBeUndefined();
  });
});
