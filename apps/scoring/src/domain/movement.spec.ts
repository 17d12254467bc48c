import { type Moved, largestMoves, placeIn, placeText } from './movement';

const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
const moved = (n: number, totalBefore: string | null, total: string): Moved => ({
  ...{ assessmentId: id(n), unitId: id(n), unitName: `Unit ${n}`, target: 'wbk', total, verdict: 'none' },
  ...{ totalBefore, verdictBefore: totalBefore === null ? null : 'wbk' },
});
const changes = (...rows: Moved[]) => largestMoves(rows, undefined, 10).map(({ change }) => change);

describe('movements of scores', () => {
  it('are exact differences, rounded half up away from zero, with their sign', () => {
    expect(changes(moved(1, '339/4', '86'))).toEqual(['+1.25']);
    expect(changes(moved(1, '1/3', '1/6'))).toEqual(['-0.17']);
    expect(changes(moved(1, '0', '1/200'))).toEqual(['+0.01']);
    expect(changes(moved(1, '1/200', '0'))).toEqual(['-0.01']);
    expect(changes(moved(1, '70', '70'))).toEqual(['+0.00']);
  });

  it('count from 0 where there was no score', () => {
    expect(largestMoves([moved(1, null, '50')], undefined, 1)).toMatchObject([
      { change: '+50.00', before: null, now: { total: { exact: '50', rounded: '50.00' } } },
    ]);
  });

  it('come the largest first, up or down, equal ones by assessment, page by page', () => {
    const rows = [moved(4, '2/3', '1'), moved(1, '1', '2'), moved(3, '1/3', '0'), moved(2, '9', '1')];
    const all = largestMoves(rows, undefined, 10);
    expect(all.map(({ assessmentId }) => assessmentId)).toEqual([id(2), id(1), id(3), id(4)]);
    for (const [index, place] of all.entries()) {
      const after = placeIn(placeText(place));
      expect(largestMoves(rows, after, 10)).toEqual(all.slice(index + 1));
      expect(largestMoves(rows, after, 1)).toEqual(all.slice(index + 1, index + 2));
    }
  });

  it('know no place but their own', () => {
    for (const text of ['', id(1), '1_1', `1.5_${id(1)}`]) expect(placeIn(text)).toBeUndefined();
  });
});
