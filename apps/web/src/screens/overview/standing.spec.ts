import { GetHeatMap, ListMovements, ListRanking } from '@zi/contracts';
import { type Branch } from '../../api/ministry';
import { standingOf, weakestAreas } from './standing';

const [ranked] = ListRanking.example.output.items;
const [movement] = ListMovements.example.output.items;
const [branch] = GetHeatMap.example.output.branches;
const unit = (assessmentId: string, ready: boolean, submittedAt: string | null) => ({
  ...{ ...ranked!, assessmentId, ready, submittedAt },
});

describe('how the units stand', () => {
  it('tells who can be proposed, who cannot and whose score stayed', () => {
    const day = '2026-03-01T03:00:00.000Z';
    const units = [unit('a', true, day), unit('b', false, day), unit('c', false, null)];
    const { ready, short, still, submitted } = standingOf(units, [{ ...movement!, assessmentId: 'b' }]);
    expect(ready.map(({ assessmentId }) => assessmentId)).toEqual(['a']);
    expect(short.map(({ assessmentId }) => assessmentId)).toEqual(['b', 'c']);
    expect(still.map(({ assessmentId }) => assessmentId)).toEqual(['a', 'c']);
    expect(submitted).toBe(2);
  });
});

describe('the weakest areas', () => {
  it('weigh a branch by its assessments and name where an area is lowest', () => {
    const branches: Branch[] = [
      { ...branch!, unitId: 'a', assessments: 3, areas: { MP: '80.00', TT: '50.00' } },
      { ...branch!, unitId: 'b', assessments: 1, areas: { MP: '40.00' } },
    ];
    expect(weakestAreas(branches)).toEqual([
      { area: 'TT', mean: '50.00', lowest: { unitId: 'a', percent: '50.00', assessments: 3 } },
      { area: 'MP', mean: '70.00', lowest: { unitId: 'b', percent: '40.00', assessments: 1 } },
    ]);
  });

  it('are none without branches', () => expect(weakestAreas([])).toEqual([]));
});
