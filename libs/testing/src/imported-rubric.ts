import { type RubricDocument, findRubric } from '@zi/rubric';

/**
 * A later version of PermenPANRB 90/2021 that the suite does not come with: the question `P.1.i.c` more, weight moved
 * from `P.1.ii` to `P.1.i`, `affine` as the default of `surveyConversion`, `Nilai akhir` as the name of the minimum `total`.
 */
export function importedRubric(version = '2027.1'): RubricDocument {
  const document = structuredClone(bundled());
  document.rubric_version = version;
  for (const part of withQuestion(document)) {
    part.weight = 0.75;
    for (const one of part.questions) Object.assign(one, { weight_share: '1/3', weight_exact: '1/4' });
  }
  document.settings['surveyConversion']!.default = 'affine';
  Object.assign(document.thresholds['total']!, { name: { id: 'Nilai akhir', en: 'Final score' } });
  return document;
}

function bundled(): RubricDocument {
  const known = findRubric('permenpanrb-90-2021');
  if (known.ok) return known.value.document;
  throw new Error('The rubric of the suite is missing');
}

/** Puts in `P.1.i.c`; gives `P.1.i` and `P.1.ii`, each of three questions. */
function withQuestion({ components }: RubricDocument) {
  const [first, second] = components[0]?.aspects?.[0]?.areas[0]?.sub_areas ?? [];
  if (!first || !second) throw new Error('The rubric of the suite has another tree');
  const { sheet_row: _, ...question } = first.questions[0]!;
  first.questions.push({ ...question, code: 'P.1.i.c' });
  return [first, second];
}
