import { type Area, type Problem, areas } from '@zi/contracts';
import { type Rubric, type RubricNode } from '@zi/rubric';

/** The change area of a question; null for results, which have none. */
export function areaOf(node: RubricNode): Area | null {
  if (node.area !== undefined) return areas.find((area) => area === node.area) ?? null;
  return node.parent ? areaOf(node.parent) : null;
}

/** The answers that lie in areas in which one may not answer. A code that the rubric does not have lies in none. */
export function foreignAnswers(
  rubric: Rubric,
  edits: readonly { readonly code: string }[],
  mayAnswerIn: (area: Area | null) => boolean,
): Problem[] {
  const own = areas.filter(mayAnswerIn).join(' and ');
  return edits.flatMap(({ code }, index) => {
    const node = rubric.nodes.get(code);
    const area = node && areaOf(node);
    if (area === undefined || mayAnswerIn(area)) return [];
    const message = `${code} is of ${area ?? 'no area'}, you answer for ${own}`;
    return [{ path: `/answers/${index}/code`, message, accepted: `questions of ${own}` }];
  });
}
