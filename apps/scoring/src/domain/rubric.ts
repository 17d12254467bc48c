import { DomainError, type OutputOf, type ListRubrics, type CompareRubrics } from '@zi/contracts';
import { type Rubric, type RubricDifference, type RubricDocument, compileRubric } from '@zi/rubric';

type RubricVersion = OutputOf<typeof ListRubrics>['items'][number];
type Difference = OutputOf<typeof CompareRubrics>['differences'][number];

/** A version of a rubric, published or not yet. */
export interface RubricState {
  readonly id: string;
  readonly version: string;
  readonly state: 'draft' | 'published';
  readonly origin: 'suite' | 'imported';
  readonly document: RubricDocument;
  readonly by: string;
  readonly at: Date;
  readonly why: string | null;
}

/** The rubric of a stored document. It was checked before it was stored: one that does not hold together is a bug. */
export function compiled({ document, id, version }: RubricState): Rubric {
  const rubric = compileRubric(document);
  if (rubric.ok) return rubric.value;
  const reasons = rubric.problems.map(({ message }) => message).join('; ');
  throw new Error(`The stored rubric ${id} ${version} does not compile: ${reasons}`);
}

export function shownRubric(rubric: RubricState): RubricVersion {
  const { id, version, state, origin, document, by, at, why } = rubric;
  return {
    ...{ id, version, state, origin, by, at: at.toISOString(), why },
    ...{ title: document.title.id, regulation: document.regulation.name },
    questions: compiled(rubric).questions.length,
  };
}

export function shownDifference({ part, code, name, change, fields }: RubricDifference): Difference {
  return {
    ...{ part, code, name: name?.id ?? null, change },
    fields: fields.map(({ field, before, after }) => ({ field, left: stated(before), right: stated(after) })),
  };
}

function stated(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function requireDraft({ id, version, state }: RubricState): void {
  if (state === 'draft') return;
  throw new DomainError(
    'conflict',
    `The rubric ${id} ${version} is published, and a published version never changes: give the new one a version of its own.`,
    { id, version },
  );
}
