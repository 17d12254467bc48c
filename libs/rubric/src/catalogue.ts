import { compileRubric } from './compile';
import permenpanrb10of2019 from './data/permenpanrb-10-2019.json';
import permenpanrb52of2014 from './data/permenpanrb-52-2014.json';
import permenpanrb90of2021 from './data/permenpanrb-90-2021.json';
import { type Checked, invalid, quote, valid } from './problem';
import type { Rubric } from './rubric';

const DOCUMENTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['permenpanrb-90-2021', permenpanrb90of2021],
  ['permenpanrb-10-2019', permenpanrb10of2019],
  ['permenpanrb-52-2014', permenpanrb52of2014],
]);
const compiled = new Map<string, Rubric>();

/**
 * Ids of the rubrics that come with the suite, the newest first. Of those before PermenPANRB 90/2021 little more than
 * weights and minimums is known (`not_known` of their documents): they are for reading old years again, area by area.
 */
export const RUBRIC_IDS: readonly string[] = [...DOCUMENTS.keys()];

/** A rubric of the suite by its id, compiled at first use; an unknown id is a problem that lists the known ones. */
export function findRubric(id: string): Checked<Rubric> {
  const known = compiled.get(id);
  if (known) return valid(known);
  if (!DOCUMENTS.has(id)) {
    const accepted = RUBRIC_IDS.map(quote).join(', ');
    return invalid([
      {
        path: 'rubric',
        message: `rubric ${quote(id)} is unknown; accepted: ${accepted}`,
        value: id,
        accepted,
      },
    ]);
  }
  const rubric = compileRubric(DOCUMENTS.get(id));
  if (rubric.ok) compiled.set(id, rubric.value);
  return rubric;
}
