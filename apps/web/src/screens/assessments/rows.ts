import { type Assessment } from '../../api/assessments';
import { type Duty } from '../../api/duties';
import { type AssessmentsSearch, type ListState } from './search';

/** What the scoring of units asks of a person. */
export const dutyKinds = ['answer', 'submit', 'review', 'reply', 'close_round'] as const;
export interface OwnDuty extends Duty {
  readonly kind: (typeof dutyKinds)[number];
}

const isOwn = (duty: Duty): duty is OwnDuty => dutyKinds.some((kind) => kind === duty.kind);

/** An assessment with what waits there for the person. */
export interface AssessmentRow {
  readonly assessment: Assessment;
  readonly duties: readonly OwnDuty[];
}

const isSubmitted = ({ assessment: { scores } }: AssessmentRow) =>
  scores.some(({ layer, submittedAt }) => layer === 'self' && submittedAt !== null);

const holds: Readonly<Record<ListState, (row: AssessmentRow) => boolean>> = {
  waiting: ({ duties }) => duties.length > 0,
  submitted: isSubmitted,
  done: (row) =>
    isSubmitted(row) &&
    row.assessment.scores.length > 1 &&
    row.assessment.scores.every(({ submittedAt }) => submittedAt !== null),
};

/** The assessments that pass the filters; those where something waits for the person first. */
export function rowsOf(
  assessments: readonly Assessment[],
  duties: readonly Duty[],
  { query = '', state }: AssessmentsSearch,
): AssessmentRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = assessments
    .filter(({ unitName }) => words.every((word) => unitName.toLowerCase().includes(word)))
    .map((assessment) => ({
      assessment,
      duties: duties.filter(isOwn).filter(({ objectId }) => objectId === assessment.id),
    }))
    .filter((row) => state === undefined || holds[state](row));
  return rows.sort(
    (one, other) =>
      Number(other.duties.length > 0) - Number(one.duties.length > 0) ||
      one.assessment.unitName.localeCompare(other.assessment.unitName, 'id'),
  );
}
