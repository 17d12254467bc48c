import { rubric } from '../../../../parts/score/rubric.fixture';
import { type Comparison } from '../../../../api/scores';
import { type Score } from '../../../../api/assessments';
import { withEqualNodes } from './nodes';

const score = { exact: '1/4', rounded: '0.25', percent: '100.00' };

describe('the nodes of a comparison', () => {
  it('include what both sides hold alike, in the order of the rubric', () => {
    const node = { code: 'P.1.i.b', name: 'b', left: score, right: null, points: null, share: null };
    const comparison = { nodes: [{ ...node, incomparable: 'only_left' }] } as unknown as Comparison;
    const left = { nodes: { 'P.1.i.a': score, 'P.1.i.b': score } } as unknown as Score;
    const nodes = withEqualNodes(rubric, comparison, left);
    expect(nodes.map(({ code }) => code)).toEqual(['P.1.i.a', 'P.1.i.b']);
    expect(nodes[0]).toMatchObject({ left: score, right: score, points: { rounded: '0.00' } });
    expect(nodes[1]!.incomparable).toBe('only_left');
  });
});
