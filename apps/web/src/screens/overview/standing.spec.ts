import { GetHeatMap, GetProgramme, ListMovements, ListRanking } from '@zi/contracts';
import { type Branch } from '../../api/ministry';
import { commonCauses, standingOf, weakestAreas } from './standing';

const [ranked] = ListRanking.example.output.items;
const [movement] = ListMovements.example.output.items;
const [branch] = GetHeatMap.example.output.branches;
const programme = GetProgramme.example.output;
const unit = (assessmentId: string, ready: boolean, submittedAt: string | null) => ({
  ...{ ...ranked!, assessmentId, unitId: `unit ${assessmentId}`, ready, submittedAt },
});
const day = '2026-03-01T03:00:00.000Z';

describe('how the units stand', () => {
  const units = [unit('a', true, day), unit('b', false, day), unit('c', false, null)];
  const moves = [
    { ...movement!, assessmentId: 'a', change: '+1.25' },
    { ...movement!, assessmentId: 'b', change: '-0.10' },
  ];
  const programmes = ['a', 'b', 'c', 'd'].map((id) => ({ ...programme, id, unitId: `unit ${id}` }));

  it('tells who can be proposed, who cannot, and who has no score though it takes part', () => {
    const { ready, short, unscored } = standingOf(units, moves, programmes);
    expect(ready.map(({ assessmentId }) => assessmentId)).toEqual(['a']);
    expect(short.map(({ assessmentId }) => assessmentId)).toEqual(['b', 'c']);
    expect(unscored.map(({ id }) => id)).toEqual(['d']);
  });

  it('counts whose score rose and fell, and lists those that stayed', () => {
    const { risen, fallen, still } = standingOf(units, moves, programmes);
    expect({ risen, fallen }).toEqual({ risen: 1, fallen: 1 });
    expect(still.map(({ assessmentId }) => assessmentId)).toEqual(['c']);
  });
});

describe('what keeps units from being proposed', () => {
  it('is counted over the units, the most frequent first', () => {
    const short = [
      { ...unit('a', false, null), unmet: ['ipak', 'total'], requirements: { unmet: ['tlhp'], unknown: [] } },
      { ...unit('b', false, day), unmet: ['ipak'], requirements: { unmet: [], unknown: ['tlhp'] } },
    ];
    expect(commonCauses(short)).toEqual([
      { kind: 'minimum', code: 'ipak', units: 2 },
      { kind: 'notSubmitted', code: '', units: 1 },
      { kind: 'minimum', code: 'total', units: 1 },
      { kind: 'requirement', code: 'tlhp', units: 1 },
      { kind: 'unknown', code: 'tlhp', units: 1 },
    ]);
  });

  it('is nothing when nobody is short', () => expect(commonCauses([])).toEqual([]));
});

describe('the weakest areas', () => {
  it('come by the means of the whole and name where an area is lowest', () => {
    const branches: Branch[] = [
      { ...branch!, unitId: 'a', assessments: 3, areas: { MP: '80.00', TT: '50.00' } },
      { ...branch!, unitId: 'b', assessments: 1, areas: { MP: '40.00' } },
    ];
    expect(weakestAreas({ areas: { MP: '70.00', TT: '50.00', PW: '60.00' } }, branches)).toEqual([
      { area: 'TT', mean: '50.00', lowest: { unitId: 'a', percent: '50.00' } },
      { area: 'PW', mean: '60.00', lowest: undefined },
      { area: 'MP', mean: '70.00', lowest: { unitId: 'b', percent: '40.00' } },
    ]);
  });

  it('are none without scores', () => expect(weakestAreas({ areas: {} }, [])).toEqual([]));
});
