import { type Rubric } from '@zi/rubric';
import { type Score } from '../../../../api/assessments';
import { type Comparison } from '../../../../api/scores';

export type ComparedNode = Comparison['nodes'][number];

const nothing = { exact: '0', rounded: '0.00' };

/** The nodes that differ, and in their places those that both sides hold alike. */
export function withEqualNodes(rubric: Rubric, { nodes }: Comparison, left: Score): ComparedNode[] {
  const differing = new Map(nodes.map((node) => [node.code, node]));
  return [...rubric.nodes.values()].flatMap(({ code, name }): ComparedNode[] => {
    const found = differing.get(code);
    if (found) return [found];
    const same = left.nodes[code];
    if (!same) return [];
    return [
      { code, name: name.id, left: same, right: same, points: nothing, share: nothing, incomparable: null },
    ];
  });
}
