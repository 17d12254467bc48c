import type { Text } from './document';
import type { NodeKind } from './document-tree';
import { Fraction } from './fraction';
import { mergedOrder } from './merged-order';
import type { AnswerForm, RubricNode } from './rubric';
import type { NodeScore, SheetScore } from './score';

/** Why two nodes with one code cannot be held against each other, or are only one. */
export type Incomparable =
  | 'only_left'
  | 'only_right'
  /** One is a group, or of another level. */
  | 'other_kind'
  /** The question takes other answers, or they are worth something else. */
  | 'other_answers'
  /** Points are of another whole; shares still compare. */
  | 'other_weight';

/** A node in two scored sheets. Differences are right − left. */
export interface ComparedNode {
  code: string;
  name: Text;
  kind: NodeKind;
  left: NodeScore | null;
  right: NodeScore | null;
  /** In points, exact; null where points do not compare. */
  points: Fraction | null;
  /** Of the shares 0..1, exact; null where those do not compare either. */
  share: Fraction | null;
  incomparable: Incomparable | null;
}

/** A change area in two sheets, its halves together; points are null where its weight differs. */
export interface ComparedArea {
  /** `MP` … `PP`. */
  area: string;
  name: Text;
  left: { score: Fraction; weight: Fraction } | null;
  right: { score: Fraction; weight: Fraction } | null;
  points: Fraction | null;
  share: Fraction | null;
}

export interface SheetComparison {
  /** Every node of either sheet, in tree order of the right one; one that only the left has after what stood before it. */
  nodes: ComparedNode[];
  areas: ComparedArea[];
}

/**
 * Two scored sheets node by node: two rounds, two layers or two years. Sheets of different rubrics compare by code, as far
 * as the nodes of one code are of one kind, take the same answers and weigh the same; where they do not, it says why. Areas
 * compare by change area, whatever their codes.
 */
export function compareSheets(left: SheetScore, right: SheetScore): SheetComparison {
  const codes = mergedOrder([...left.nodes.keys()], [...right.nodes.keys()]);
  const [ours, theirs] = [areasOf(left), areasOf(right)];
  return {
    nodes: codes.map((code) => compareNode(left.nodes.get(code), right.nodes.get(code))),
    areas: mergedOrder([...ours.keys()], [...theirs.keys()]).map((area) =>
      compareArea(area, ours.get(area), theirs.get(area)),
    ),
  };
}

function compareNode(left: NodeScore | undefined, right: NodeScore | undefined): ComparedNode {
  const { code, name, kind } = (right ?? left)!.node;
  const incomparable = incomparableOf(left?.node, right?.node);
  const bySize = incomparable === null || incomparable === 'other_weight';
  return {
    ...{ code, name, kind, incomparable },
    left: left ?? null,
    right: right ?? null,
    points: incomparable === null ? right!.score.minus(left!.score) : null,
    share: bySize ? right!.share.minus(left!.share) : null,
  };
}

function incomparableOf(left: RubricNode | undefined, right: RubricNode | undefined): Incomparable | null {
  if (!left) return 'only_right';
  if (!right) return 'only_left';
  if (left === right) return null;
  if (left.kind !== right.kind) return 'other_kind';
  if (meaningOf(left.form) !== meaningOf(right.form)) return 'other_answers';
  return left.weight.equals(right.weight) ? null : 'other_weight';
}

/** What an answer can be and earn, as one text. */
function meaningOf(form: AnswerForm | undefined): string {
  switch (form?.type) {
    case undefined:
      return '';
    case 'choice':
      return [...form.options.values()].map(({ key, fraction }) => `${key}=${fraction}`).join(' ');
    case 'ratio':
      return `${form.formula} ${form.total ?? ''}`;
    case 'index':
      return `${form.name} of ${form.max}`;
  }
}

interface Pooled {
  name: Text;
  score: Fraction;
  weight: Fraction;
}

function areasOf({ nodes }: SheetScore): Map<string, Pooled> {
  const halves = [...nodes.values()].filter(({ node }) => node.area !== undefined);
  return new Map(
    [...Map.groupBy(halves, ({ node }) => node.area!)].map(([area, parts]) => [
      area,
      {
        name: parts[0]!.node.name,
        score: Fraction.sum(parts.map(({ score }) => score)),
        weight: Fraction.sum(parts.map(({ node }) => node.weight)),
      },
    ]),
  );
}

function compareArea(area: string, left: Pooled | undefined, right: Pooled | undefined): ComparedArea {
  const both = left && right ? { left, right } : undefined;
  const sameWeight = both?.left.weight.equals(both.right.weight);
  const shown = (pooled: Pooled | undefined) =>
    pooled ? { score: pooled.score, weight: pooled.weight } : null;
  const share = ({ score, weight }: Pooled) => score.over(weight);
  return {
    ...{ area, name: (right ?? left)!.name, left: shown(left), right: shown(right) },
    points: both && sameWeight ? both.right.score.minus(both.left.score) : null,
    share: both ? share(both.right).minus(share(both.left)) : null,
  };
}
