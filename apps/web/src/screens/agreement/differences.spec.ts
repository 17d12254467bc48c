import { ListRanking } from '@zi/contracts';
import { areaDifferences, differencesOf } from './differences';

const [sample] = ListRanking.example.output.items;
const unit = (assessmentId: string, rounded: string, MP: string) => ({
  ...{ ...sample!, assessmentId, total: { exact: rounded, rounded }, areas: { MP } },
});
const left = [unit('a', '80.00', '90.00'), unit('b', '70.00', '60.00'), unit('c', '60.00', '50.00')];
const right = [unit('a', '79.50', '80.00'), unit('b', '75.25', '64.00')];

describe('where two layers differ', () => {
  it('is told of the units that both have scored, the largest difference first', () => {
    const found = differencesOf(left, right);
    expect(found.map(({ left: { assessmentId }, points }) => [assessmentId, points])).toEqual([
      ['b', '5.25'],
      ['a', '-0.50'],
    ]);
  });

  it('is told by area without its sign', () => {
    expect(areaDifferences(differencesOf(left, right))).toEqual([{ area: 'MP', units: 2, mean: '7.00' }]);
  });
});
