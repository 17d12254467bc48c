import { compileRubric } from './compile';
import permenpanrb90of2021 from './data/permenpanrb-90-2021.json';
import { type Checked, invalid, quote, valid } from './problem';
import type { Rubric } from './rubric';

const DOCUMENTS: ReadonlyMap<string, unknown> = new Map([['permenpanrb-90-2021', permenpanrb90of2021]]);
const compiled = new Map<string, Rubric>();

/** Ids of the rubrics that come with the suite. */
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
