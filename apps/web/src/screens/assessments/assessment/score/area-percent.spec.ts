import { rubric } from '../../../../parts/score/rubric.fixture';
import { areaPercents } from './area-percent';

describe('the areas of a score', () => {
  it('pool both halves of an area', () => {
    const nodes = {
      'P.1': { exact: '3', rounded: '3.00', percent: '75.00' },
      'R.1': { exact: '1', rounded: '1.00', percent: '25.00' },
    };
    const [first, second] = areaPercents(rubric, nodes);
    expect(first).toEqual({ area: 'MP', percent: 50 });
    expect(second).toEqual({ area: 'TT', percent: 0 });
  });
});
