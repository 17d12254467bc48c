import { parseAnswers } from './answers';
import { findRubric } from './catalogue';
import { shown, type ShownNumber } from './fraction';
import { type Checked, invalid, isRecord, type Problem, quote, valid } from './problem';
import { type Target, TARGETS } from './rubric';
import { scoreSheet, type SheetScore, shownScore, type ShownScore } from './score';
import { parseSettings, type Settings } from './settings';
import { judge, type Minimum } from './verdict';

/** What `zi score` reads: a sheet of raw answers and, if wanted, settings. */
export interface ScoreInput {
  answers: Record<string, unknown>;
  settings?: Record<string, unknown>;
}

/** A minimum as it is printed; numbers are points. */
export interface ShownMinimum {
  target: Target;
  code: string;
  name: string;
  nodes: string[];
  required: ShownNumber;
  actual: ShownNumber;
  /** What is missing; 0 when met. Judged on the exact numbers: a tiny gap may round to `"0.00"` and not be met. */
  gap: ShownNumber;
  met: boolean;
  /** The setting that decided `required`, when sources dispute it. */
  setting?: string;
  source: string;
}

/** The JSON object that `zi score` prints. */
export interface ScoreReport {
  /** `sources` spells out the keys that each minimum's `source` names. */
  rubric: { id: string; version: string; regulation: string; sources: Record<string, string> };
  /** Every rule that was undecided, with the value used. */
  settings: Settings;
  /** The predicate asked for; null when both were judged. */
  target: Target | null;
  total: ShownNumber;
  /** The highest of the judged predicates whose minimums all hold. */
  verdict: Target | 'none';
  minimums: ShownMinimum[];
  /** Requirements that no score shows and this verdict leaves out. */
  notIncluded: string[];
  /** Codes of blank questions. */
  missing: string[];
  /** Every node and question by code, in tree order. */
  nodes: Record<string, ShownScore>;
}

/** Checks the shape of a file for `zi score`: an object with `answers`, perhaps `settings`, and nothing else. */
export function parseScoreInput(json: unknown): Checked<ScoreInput> {
  const accepted = '{ "answers": { code: answer }, "settings": { name: value } }, settings optional';
  if (!isRecord(json))
    return invalid([{ path: '', message: `input ${quote(json)} is not ${accepted}`, accepted }]);
  const problems: Problem[] = [];
  for (const key of Object.keys(json)) {
    if (key === 'answers' || key === 'settings') continue;
    problems.push({
      path: key,
      message: `key ${quote(key)} is unknown; accepted: ${accepted}`,
      value: json[key],
      accepted,
    });
  }
  const { answers, settings } = json;
  for (const [key, part] of [
    ['answers', answers],
    ['settings', settings === undefined ? {} : settings],
  ] as const) {
    if (isRecord(part)) continue;
    const message = part === undefined ? `${key} is missing` : `${key} ${quote(part)} is not an object`;
    problems.push({ path: key, message: `${message}; accepted: ${accepted}`, value: part, accepted });
  }
  return problems.length > 0 ? invalid(problems) : valid(json as unknown as ScoreInput);
}

/** Scores raw answers under a rubric of the suite, or gives every problem of rubric, target, settings and answers. */
export function runScore(run: {
  rubric: string;
  answers: unknown;
  settings?: unknown;
  target?: string | undefined;
}): Checked<ScoreReport> {
  const rubric = findRubric(run.rubric);
  const target = parseTarget(run.target);
  if (!rubric.ok) return invalid([...rubric.problems, ...problemsOf(target)]);
  const settings = parseSettings(rubric.value.settings, run.settings);
  const answers = parseAnswers(rubric.value, run.answers);
  if (!target.ok || !settings.ok || !answers.ok) {
    return invalid([target, settings, answers].flatMap(problemsOf));
  }
  return valid(reportScore(scoreSheet(rubric.value, answers.value, settings.value), target.value));
}

/** The printed form of a scored sheet and its verdict. */
export function reportScore(sheet: SheetScore, target?: Target): ScoreReport {
  const { rubric, settings } = sheet;
  const verdict = judge(sheet, target);
  return {
    rubric: {
      id: rubric.id,
      version: rubric.version,
      regulation: rubric.regulation,
      sources: rubric.document.sources,
    },
    settings,
    target: target ?? null,
    total: shown(sheet.total.score),
    verdict: verdict.reached,
    minimums: verdict.minimums.map((minimum) => shownMinimum(minimum, rubric.regulation)),
    notIncluded: verdict.outside.map(({ name }) => name.en),
    missing: [...sheet.missing],
    nodes: Object.fromEntries([...sheet.nodes].map(([code, node]) => [code, shownScore(node)])),
  };
}

const problemsOf = (checked: Checked<unknown>): Problem[] => (checked.ok ? [] : checked.problems);

function parseTarget(target: string | undefined): Checked<Target | undefined> {
  const known = TARGETS.find((t) => t === target);
  if (known || target === undefined) return valid(known);
  const accepted = TARGETS.join(', ');
  return invalid([
    {
      path: 'target',
      message: `target ${quote(target)} is unknown; accepted: ${accepted}`,
      value: target,
      accepted,
    },
  ]);
}

/** A minimum as it is printed: numbers as {@link ShownNumber}, the source in words. */
export function shownMinimum(
  { required, actual, gap, name, provenance, ...minimum }: Minimum,
  regulation: string,
): ShownMinimum {
  const { status, from, note } = provenance;
  return {
    ...minimum,
    name: name.id,
    required: shown(required),
    actual: shown(actual),
    gap: shown(gap),
    source: `${regulation}, ${status} from ${from.join(', ')}${note === undefined ? '' : `: ${note}`}`,
  };
}
