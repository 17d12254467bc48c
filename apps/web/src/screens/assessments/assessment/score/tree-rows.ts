import { type RubricNode } from '@zi/rubric';

export interface TreeRow {
  readonly node: RubricNode;
  readonly depth: number;
}

/** The rows of a tree below the total: every part whose larger part is open. */
export function treeRows({ children }: RubricNode, isOpen: (code: string) => boolean, depth = 0): TreeRow[] {
  return children.flatMap((node) => [
    { node, depth },
    ...(isOpen(node.code) ? treeRows(node, isOpen, depth + 1) : []),
  ]);
}

/** The set with the code, or without it if it was there. */
export function toggled(open: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(code)) next.add(code);
  return next;
}
