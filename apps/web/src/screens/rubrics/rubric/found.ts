import { type RubricDocument, type Rubric, type RubricNode, type Text } from '@zi/rubric';
import { type Language } from '../../../text/text';

/** The questions whose code or text holds the words, each with all it belongs to, by code. */
export function foundNodes(rubric: Rubric, words: string, language: Language): ReadonlySet<string> {
  const wanted = words.trim().toLowerCase();
  const found = new Set<string>();
  for (const question of rubric.questions) {
    if (!`${question.code} ${question.name[language]}`.toLowerCase().includes(wanted)) continue;
    for (let node: RubricNode | undefined = question; node; node = node.parent) found.add(node.code);
  }
  return found;
}

/** The evidence that is usually asked of the questions of a sub-area, by its code. */
export function evidenceByNode({ components }: RubricDocument): ReadonlyMap<string, Text> {
  const areas = components.flatMap((component) => [
    ...(component.areas ?? []),
    ...(component.aspects ?? []).flatMap((aspect) => aspect.areas),
  ]);
  return new Map(
    areas
      .flatMap(({ sub_areas = [] }) => sub_areas)
      .flatMap(({ code, typical_evidence: evidence }) => (evidence ? [[code, evidence] as const] : [])),
  );
}
