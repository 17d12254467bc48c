import { type Area, areas } from '@zi/contracts';
import { type Rubric, type RubricNode, type Text } from '@zi/rubric';

/** The node and what it lies in, the highest first, without the total. */
export function placeOf(node: RubricNode): RubricNode[] {
  return node.parent ? [...placeOf(node.parent), node] : [];
}

/** The area of change of a question; null for results. */
export function areaOf(node: RubricNode | undefined): Area | null {
  if (!node) return null;
  return areas.find((area) => area === node.area) ?? areaOf(node.parent);
}

export interface AreaGroup {
  readonly node: RubricNode;
  readonly questions: readonly RubricNode[];
}

export interface HalfGroup {
  readonly node: RubricNode;
  readonly areas: readonly AreaGroup[];
}

const questionsOf = (node: RubricNode): RubricNode[] =>
  node.form ? [node] : node.children.flatMap(questionsOf);

/** The questions by half (fulfilment, reform, results), then by area, in the order of the worksheet. */
export function halvesOf({ root }: Rubric): HalfGroup[] {
  const halves = root.children.flatMap((component) =>
    component.children.some(({ kind }) => kind === 'aspect') ? component.children : [component],
  );
  return halves.map((node) => ({
    node,
    areas: node.children.map((area) => ({ node: area, questions: questionsOf(area) })),
  }));
}

/** What usually shows that questions of a sub-area hold, if the rubric knows. */
export function typicalEvidence({ document }: Rubric, { parent }: RubricNode): Text | undefined {
  return document.components
    .flatMap(({ aspects = [], areas: own = [] }) => [...own, ...aspects.flatMap((aspect) => aspect.areas)])
    .flatMap(({ sub_areas = [] }) => sub_areas)
    .find(({ code }) => code === parent?.code)?.typical_evidence;
}
