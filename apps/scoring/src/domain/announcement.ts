import { type AssessmentSubmitted, type DataOf, type Layer, type ScoreComputed } from '@zi/contracts';
import { type AssessmentState } from './assessment';
import { type ProgrammeState } from './programme';
import { type Snapshot, movedNodes, unmet } from './score';

/** An assessment and the programme whose worksheet it is. */
export interface Located {
  readonly assessment: AssessmentState;
  readonly programme: ProgrammeState;
}

type Subject = Pick<
  DataOf<typeof ScoreComputed>,
  'assessmentId' | 'programmeId' | 'unit' | 'cycle' | 'target' | 'layer' | 'round' | 'version'
>;

function subjectOf({ assessment, programme }: Located, layer: Layer): Subject {
  const { id, round, version } = assessment;
  return {
    assessmentId: id,
    programmeId: programme.id,
    unit: { id: programme.unitId, name: programme.unitName, path: [...programme.unitPath] },
    cycle: { id: programme.cycleId, year: programme.year },
    target: programme.target,
    layer,
    round,
    version,
  };
}

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
    total: after.total,
    previousTotal: before?.total ?? null,
    changedNodes: movedNodes(before, after),
    ...change,
    verdict: after.verdict,
    unmet: unmet(after, located.programme.target),
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
