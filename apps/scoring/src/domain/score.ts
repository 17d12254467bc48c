import {
  type AnswerValue,
  type Exact,
  type Minimum,
  type NodeScore,
  type Settings,
  type Target,
  type Verdict,
  invalid,
} from '@zi/contracts';
import {
  type Rubric,
  type SheetScore,
  findRubric,
  parseAnswers,
  parseSettings,
  reportScore,
  scoreSheet,
} from '@zi/rubric';

/** What a score is computed by: a rubric in its version, and a value for every undecided rule. */
export interface Basis {
  readonly rubric: { readonly id: string; readonly version: string };
  readonly settings: Settings;
}

/** A computed score. The same basis and answers give the same digits, whenever it is computed. */
export interface Snapshot extends Basis {
  readonly total: Exact;
  readonly verdict: Verdict;
  /** Every node and question of the rubric. */
  readonly nodes: Readonly<Record<string, NodeScore>>;
  /** Of both predicates. */
  readonly minimums: readonly Minimum[];
  /** Codes of blank questions, in the order of the worksheet. */
  readonly missing: readonly string[];
}

/** What scoring needs of an answer. */
export interface Given {
  readonly code: string;
  readonly value: AnswerValue | null;
}

/** Decides what an assessment is scored by: the rubric in its present version, settings filled up with its defaults. */
export function freezeBasis(rubricId: string, chosen: Settings): Basis {
  const rubric = findRubric(rubricId);
  const settings = rubric.ok ? parseSettings(rubric.value.settings, chosen) : rubric;
  if (rubric.ok && settings.ok) {
    const { id, version } = rubric.value;
    return { rubric: { id, version }, settings: settings.value };
  }
  const problems = settings.ok ? [] : settings.problems;
  throw invalid(
    `Rubric and settings of the cycle cannot be scored by: ${problems.map(({ message }) => message).join('; ')}.`,
    problems.map(({ path, message, accepted }) => ({
      path: `/${path.replace('.', '/')}`,
      message,
      accepted,
    })),
  );
}

export function rubricOf({ rubric: { id, version } }: Basis): Rubric {
  const rubric = findRubric(id);
  if (rubric.ok && rubric.value.version === version) return rubric.value;
  throw new Error(`The rubric ${id} is not at hand in its version ${version}`);
}

/** Scores stored answers. They were checked before they were stored: one that does not fit is a bug. */
export function scoreOf(basis: Basis, answers: Iterable<Given>): SheetScore {
  const rubric = rubricOf(basis);
  const settings = parseSettings(rubric.settings, basis.settings);
  const given = parseAnswers(
    rubric,
    Object.fromEntries([...answers].map(({ code, value }) => [code, value])),
  );
  if (settings.ok && given.ok) return scoreSheet(rubric, given.value, settings.value);
  const problems = [settings, given].flatMap((checked) => (checked.ok ? [] : checked.problems));
  throw new Error(`What is stored cannot be scored: ${problems.map(({ message }) => message).join('; ')}`);
}

/** The snapshot of a sheet: of one that changed, and of one whose stored snapshot is to be checked. */
export function rescore({ rubric, settings }: Basis, answers: Iterable<Given>): Snapshot {
  const { total, verdict, nodes, minimums, missing } = reportScore(scoreOf({ rubric, settings }, answers));
  return { rubric, settings, total, verdict, nodes, minimums, missing };
}

/** The nodes whose exact score differs, with the new one, in the order of the rubric. Before the first score all are 0. */
export function movedNodes(before: Snapshot | undefined, after: Snapshot) {
  return Object.entries(after.nodes)
    .filter(([code, { exact }]) => exact !== (before?.nodes[code]?.exact ?? '0'))
    .map(([code, { exact, rounded }]) => ({ code, exact, rounded }));
}

/** Codes of the minimums of a predicate that do not hold. */
export const unmet = ({ minimums }: Snapshot, target: Target): string[] =>
  minimums.filter((minimum) => minimum.target === target && !minimum.met).map(({ code }) => code);
