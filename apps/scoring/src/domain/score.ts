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
  type Checked,
  type Rubric,
  type SheetScore,
  parseAnswers,
  parseSettings,
  reportScore,
  scoreSheet,
} from '@zi/rubric';

/** What a score is computed by: a rubric in its version, and a value for every undecided rule. */
export interface Basis {
  readonly rubric: { readonly id: string; readonly version: string };
  readonly settings: Settings;
  /** Of the profile of the cycle; 0 is what the cycle was opened with. */
  readonly settingsVersion: number;
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

/** Decides what an assessment is scored by: a rubric, and settings that its defaults fill up. Throws `invalid`. */
export function freezeBasis(rubric: Rubric, chosen: Settings, settingsVersion = 0): Basis {
  const settings = parseSettings(rubric.settings, chosen);
  const { id, version } = rubric;
  if (settings.ok) return { rubric: { id, version }, settings: settings.value, settingsVersion };
  const reasons = settings.problems.map(({ message }) => message).join('; ');
  throw invalid(
    `These settings cannot be scored by: ${reasons}.`,
    settings.problems.map(({ path, message, accepted }) => ({
      ...{ path: `/${path.replace('.', '/')}`, message, accepted },
    })),
  );
}

/** Stored settings as the rubric takes them. They were checked before: what does not fit is a bug. */
export const settingsOf = (rubric: Rubric, { settings }: Pick<Basis, 'settings'>) =>
  sound(parseSettings(rubric.settings, settings));

/** Stored answers as the rubric takes them. They were checked before: what does not fit is a bug. */
export const answersOf = (rubric: Rubric, answers: Iterable<Given>) =>
  sound(parseAnswers(rubric, Object.fromEntries([...answers].map(({ code, value }) => [code, value]))));

export const scoreOf = (rubric: Rubric, basis: Basis, answers: Iterable<Given>): SheetScore =>
  scoreSheet(rubric, answersOf(rubric, answers), settingsOf(rubric, basis));

/** Computes snapshots as {@link rescore} does, and reads the settings of each basis once. */
export function rescorer(): typeof rescore {
  const known = new Map<string, ReturnType<typeof settingsOf>>();
  return (rubric, basis, answers) => {
    const key = JSON.stringify(basis);
    const settings = known.get(key) ?? settingsOf(rubric, basis);
    known.set(key, settings);
    return snapshotOf(basis, scoreSheet(rubric, answersOf(rubric, answers), settings));
  };
}

function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  const reasons = checked.problems.map(({ message }) => message).join('; ');
  throw new Error(`What is stored cannot be scored: ${reasons}`);
}

/** The snapshot of a sheet: of one that changed, and of one whose stored snapshot is to be checked. */
export function rescore(rubric: Rubric, basis: Basis, answers: Iterable<Given>): Snapshot {
  return snapshotOf(basis, scoreOf(rubric, basis, answers));
}

function snapshotOf(basis: Basis, sheet: SheetScore): Snapshot {
  const { total, verdict, nodes, minimums, missing } = reportScore(sheet);
  return { ...basis, total, verdict, nodes, minimums, missing };
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

/** The minimums of both predicates that hold now and did not, or the other way; before the first score none did. */
export function crossedMinimums(before: Snapshot | undefined, after: Snapshot) {
  const held = new Set(before?.minimums.filter(({ met }) => met).map(nameOf));
  return after.minimums
    .filter((minimum) => minimum.met !== held.has(nameOf(minimum)))
    .map(({ code, target, met, required, actual }) => ({ code, target, met, required, actual }));
}

const nameOf = ({ target, code }: Minimum): string => `${target} ${code}`;
