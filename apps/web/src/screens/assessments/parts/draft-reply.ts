import { type ApiProblem } from '../../../api/problem';
import { type Batch, type Content, type Refusals, type Theirs, editsOf } from './drafts';

interface Conflict {
  readonly code: string;
  readonly reason: 'changed' | 'survey';
  readonly currentVersion: number;
  readonly theirs: (Content & Pick<Theirs, 'author' | 'answeredAt'>) | null;
}

const nobody = { value: null, note: null, author: 'system:', answeredAt: '' };

function conflictsOf({ details }: ApiProblem): Refusals['conflicts'] {
  const conflicts = (details['conflicts'] ?? []) as readonly Conflict[];
  return Object.fromEntries(
    conflicts.map(({ code, reason, currentVersion, theirs }) => [
      code,
      { ...(theirs ?? nobody), version: currentVersion, isSurvey: reason === 'survey' },
    ]),
  );
}

/** Problems of a batch stand at `/…/answers/3/value/jumlah`: by code, then by key of the value. */
function problemsOf({ document }: ApiProblem, batch: Batch): Refusals['problems'] {
  const edits = editsOf(batch);
  const found: Record<string, Record<string, string>> = {};
  for (const { path, message } of document.problems ?? []) {
    const [, place, key = ''] = /\/answers\/(\d+)(?:\/value(?:\/([^/]+))?)?/.exec(path) ?? [];
    const code = place === undefined ? undefined : edits[Number(place)]?.code;
    if (code) found[code] = { ...found[code], [key]: message };
  }
  return found;
}

/** What a refusal says of the drafts of a batch; undefined when it speaks of none of them: nothing may be saved. */
export function refusalsOf(problem: ApiProblem, batch: Batch): Refusals | undefined {
  const refusals = { conflicts: conflictsOf(problem), problems: problemsOf(problem, batch) };
  const isSilent = Object.values(refusals).every((byCode) => Object.keys(byCode ?? {}).length === 0);
  return isSilent ? undefined : refusals;
}
