import {
  type AssessmentSubmitted,
  type DataOf,
  type Layer,
  type ScoreComputed,
  type ThresholdCrossed,
} from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { type AssessmentState } from './assessment';
import { type ProgrammeState } from './programme';
import { type Snapshot, crossedMinimums, movedNodes, unmet } from './score';

/** An assessment, the programme whose worksheet it is, and the rubric that it is scored by. */
export interface Located {
  readonly assessment: AssessmentState;
  readonly programme: ProgrammeState;
  readonly rubric: Rubric;
}

type Subject = Pick<
  DataOf<typeof ScoreComputed>,
  'assessmentId' | 'programmeId' | 'unit' | 'cycle' | 'target' | 'layer' | 'round' | 'version'
>;

/** Which assessment a fact is about, and where it lies. */
export function placedAssessment({
  assessment: { id, version },
  programme,
}: Located): Omit<Subject, 'layer' | 'round'> {
  return {
    assessmentId: id,
    programmeId: programme.id,
    unit: { id: programme.unitId, name: programme.unitName, path: [...programme.unitPath] },
    cycle: { id: programme.cycleId, year: programme.year },
    target: programme.target,
    version,
  };
}

const subjectOf = (located: Located, layer: Layer): Subject => ({
  ...placedAssessment(located),
  layer,
  round: located.assessment.round,
});

/** What is said when the score of a layer was computed. `located` is after the change. */
export function scoreComputed(
  located: Located,
  layer: Layer,
  score: { before: Snapshot | undefined; after: Snapshot },
  change: Pick<DataOf<typeof ScoreComputed>, 'cause' | 'evidenceIds'>,
): DataOf<typeof ScoreComputed> {
  const { before, after } = score;
  return {
    ...subjectOf(located, layer),
    rubric: after.rubric,
    settings: after.settings,
    settingsVersion: after.settingsVersion,
    total: after.total,
    previousTotal: before?.total ?? null,
    changedNodes: movedNodes(before, after),
    ...change,
    verdict: after.verdict,
    unmet: unmet(after, located.programme.target),
  };
}

/** What is said when a score passed a minimum of either predicate, or fell below it; undefined when none did. */
export function thresholdCrossed(
  located: Located,
  layer: Layer,
  { before, after }: { before: Snapshot | undefined; after: Snapshot },
): DataOf<typeof ThresholdCrossed> | undefined {
  const crossed = crossedMinimums(before, after);
  if (crossed.length === 0) return undefined;
  return {
    ...subjectOf(located, layer),
    crossed,
    verdict: after.verdict,
    previousVerdict: before?.verdict ?? null,
  };
}

/** What is said when a layer was submitted. */
export function assessmentSubmitted(
  located: Located,
  layer: Layer,
  snapshot: Snapshot,
  questions: { questions: number; questionsWithEvidence: number },
): DataOf<typeof AssessmentSubmitted> {
  return {
    ...subjectOf(located, layer),
    total: snapshot.total,
    verdict: snapshot.verdict,
    ...questions,
    unmet: unmet(snapshot, located.programme.target),
  };
}
