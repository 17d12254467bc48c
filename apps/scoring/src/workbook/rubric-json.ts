import { type Checked, type RubricDocument, checkRubricDocument } from '@zi/rubric';
import { type JsonLimits, jsonLimits, parseJson } from './bounded-json';
import { overlongCells } from './rubric-layout';
import { fewProblems } from './rubric-problem';

/**
 * Reads a rubric from JSON. Its problems have places in the document as paths, e.g. `components.0.weight`. Throws
 * `invalid` with `details.reason` (RefusalReason) for a file that is not read.
 */
export function readRubricJson(bytes: Uint8Array, limits: JsonLimits = jsonLimits): Checked<RubricDocument> {
  const result = checkRubricDocument(parseJson(bytes, limits));
  if (!result.ok) return fewProblems(result.problems);
  const overlong = overlongCells(result.value);
  return overlong.length === 0 ? result : fewProblems(overlong);
}
