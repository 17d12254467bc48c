import type { ProvenanceOfFacts, QuestionDocument, RubricDocument, Text } from './document';
import { Fraction } from './fraction';

export type NodeKind = 'total' | 'component' | 'aspect' | 'area' | 'sub_area' | 'result_area' | 'question';

/** One level of the document, whatever its name there, with its place for messages. */
export interface DocumentNode {
  kind: NodeKind;
  code: string;
  name: Text;
  path: string;
  provenance: ProvenanceOfFacts;
  /** As written; a question may state a share of its parent instead. */
  weight: number | string | undefined;
  children: DocumentNode[];
  /** Code of the change area, e.g. `MP`, on both its halves. */
  area?: string;
  question?: QuestionDocument;
}

const CHILD_LISTS = [
  ['components', 'component'],
  ['aspects', 'aspect'],
  ['areas', 'area'],
  ['sub_areas', 'sub_area'],
  ['result_areas', 'result_area'],
  ['questions', 'question'],
] as const;

interface Level {
  code: string;
  name?: Text;
  text?: Text;
  weight?: number | string | undefined;
  area?: string;
  provenance: ProvenanceOfFacts;
}

function toNode(level: Level, kind: NodeKind, path: string): DocumentNode {
  const lists = level as Partial<Record<(typeof CHILD_LISTS)[number][0], Level[]>>;
  return {
    kind,
    code: level.code,
    name: level.name ?? level.text!,
    path,
    provenance: level.provenance,
    weight: level.weight,
    children: CHILD_LISTS.flatMap(([list, childKind]) =>
      (lists[list] ?? []).map((child, i) => toNode(child, childKind, `${path && `${path}.`}${list}.${i}`)),
    ),
    ...(level.area !== undefined && { area: level.area }),
    ...(kind === 'question' && { question: level as unknown as QuestionDocument }),
  };
}

/** The document's levels as one tree of like nodes, root `total`; children in the order of the worksheet. */
export function documentTree(document: RubricDocument): DocumentNode {
  return toNode({ ...document.total, provenance: {}, ...{ components: document.components } }, 'total', '');
}

/** The exact weight of a node: as stated, or the question's share of its parent. Undefined when neither can be read. */
export function weightOf(node: DocumentNode, parent?: Fraction): Fraction | undefined {
  if (node.weight !== undefined) return Fraction.from(node.weight);
  const share = Fraction.tryParse(node.question?.weight_share ?? '');
  return share && parent ? share.times(parent) : undefined;
}
