import { type Answer } from '../../../../api/assessments';
import { type ApiProblem } from '../../../../api/problem';
import { type SheetChange } from '../../../../api/rounds';

export type Edit = Partial<Pick<Answer, 'value' | 'note'>> & Pick<Answer, 'code' | 'version'>;

/** One saving takes no more. */
export const largestBatch = 200;

export const keyOf = ({ code, field }: Pick<SheetChange, 'code' | 'field'>) => `${code}/${field}`;

/** Cells as answers: value and note of a question are saved together. */
export function editsOf(
  changes: readonly SheetChange[],
  side: 'new' | 'old' = 'new',
  versions: ReadonlyMap<string, number> = new Map(),
): Edit[] {
  const byCode = new Map<string, Edit>();
  for (const { code, field, version, ...sides } of changes) {
    const known = byCode.get(code) ?? { code, version: versions.get(code) ?? version };
    byCode.set(code, { ...known, [field]: sides[side] });
  }
  return [...byCode.values()];
}

interface Conflict {
  readonly code: string;
}

/** The questions for which a saving was refused; none when it speaks of none: then nothing of it can be saved. */
export function refusedCodes({ details, document }: ApiProblem, sent: readonly Edit[]): string[] {
  const conflicts = (details['conflicts'] ?? []) as readonly Conflict[];
  const wrong = (document.problems ?? []).map(({ path }) => {
    const [, place] = /\/answers\/(\d+)/.exec(path) ?? [];
    return place === undefined ? undefined : sent[Number(place)]?.code;
  });
  const codes = [...conflicts.map(({ code }) => code), ...wrong];
  return [...new Set(codes.filter((code) => code !== undefined))];
}

export interface Progress {
  readonly waiting: readonly Edit[];
  /** The answers as they were saved. */
  readonly saved: readonly Answer[];
  /** Questions that were refused. */
  readonly refused: readonly string[];
}

export const begin = (edits: readonly Edit[]): Progress => ({ waiting: edits, saved: [], refused: [] });

export const nextBatch = ({ waiting }: Progress): readonly Edit[] => waiting.slice(0, largestBatch);

export const accepted = (progress: Progress, answers: readonly Answer[]): Progress => ({
  ...progress,
  waiting: progress.waiting.slice(largestBatch),
  saved: [...progress.saved, ...answers],
});

/** Without what was refused, so that the rest of the batch is tried again. */
export const without = (progress: Progress, codes: readonly string[]): Progress => ({
  ...progress,
  waiting: progress.waiting.filter(({ code }) => !codes.includes(code)),
  refused: [...progress.refused, ...codes],
});

/** What puts back what an import replaced, as far as it was saved. */
export function undoing(changes: readonly SheetChange[], { saved }: Progress): Edit[] {
  const versions = new Map(saved.map(({ code, version }) => [code, version]));
  return editsOf(
    changes.filter(({ code }) => versions.has(code)),
    'old',
    versions,
  );
}
