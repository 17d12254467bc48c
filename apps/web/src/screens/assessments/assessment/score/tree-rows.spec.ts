import { rubric } from '../../../../parts/score/rubric.fixture';
import { treeRows } from './tree-rows';

const { root, nodes } = rubric;

describe('the tree of a score', () => {
  it('shows the halves of the total while all is closed', () => {
    expect(treeRows(root, () => false).map(({ node }) => node.code)).toEqual(['PENGUNGKIT', 'HASIL']);
  });

  it('shows the parts of what is open, one step deeper', () => {
    const rows = treeRows(root, (code) => code === 'HASIL');
    expect(rows.map(({ node, depth }) => [node.code, depth])).toEqual([
      ['PENGUNGKIT', 0],
      ['HASIL', 0],
      ['H.1', 1],
      ['H.2', 1],
    ]);
  });

  it('shows every node but the total when all is open', () => {
    expect(treeRows(root, () => true)).toHaveLength(nodes.size - 1);
  });
});
