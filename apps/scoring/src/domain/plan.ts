import {
  type InputOf,
  type OutputOf,
  type PlanScore,
  type Problem as Refused,
  type SimulateScore,
  invalid,
} from '@zi/contracts';
import {
  type IndexNeed,
  type Problem,
  type Raise,
  type RaiseSet,
  type Rubric,
  parseChanges,
  rawAnswer,
  reachTarget,
  reportScore,
  shown,
  shownMinimum,
  simulate,
} from '@zi/rubric';
import { type Located } from './announcement';
import { type Sheet, requireSound } from './answer';
import { type Given, answersOf, scoreOf, settingsOf } from './score';

type Simulated = OutputOf<typeof SimulateScore>;
type Planned = OutputOf<typeof PlanScore>;

/** What a sheet would score with these answers, by the rules that a save would be scored by. */
export function simulated(
  { assessment: { basis }, rubric }: Located,
  sheet: Sheet,
  answers: readonly Given[],
): Simulated {
  requireSound(rubric, answers);
  const changes = parseChanges(rubric, Object.fromEntries(answers.map(({ code, value }) => [code, value])));
  if (!changes.ok) throw new Error('Answers that are sound one by one are sound together');
  const stored = answersOf(rubric, sheet.values());
  const { before, after, changed } = simulate(rubric, stored, changes.value, settingsOf(rubric, basis));
  const { total, verdict, minimums } = reportScore(after);
  return {
    ...{ total, verdict, minimums, previousTotal: shown(before.total.score) },
    changedNodes: changed.map((node) => ({
      ...{ code: node.code, before: shown(node.before), after: shown(node.after) },
    })),
  };
}

/** The cheapest sets of raises that get a sheet to a target. Throws `invalid` where no exact search is made. */
export function planned(
  { assessment: { basis, version }, rubric }: Located,
  sheet: Sheet,
  { target, ...options }: Omit<InputOf<typeof PlanScore>, 'assessmentId' | 'layer'>,
): Planned {
  const scored = scoreOf(rubric, basis, sheet.values());
  const reach = reachTarget(scored, target, options);
  if (!reach.ok) throw unsearched(reach.problems);
  const { sets, unmet, indices } = reach.value;
  return {
    ...{ target, version, total: shown(scored.total.score) },
    sets: sets.map((set) => shownSet(rubric, set)),
    unmet: unmet.map((minimum) => shownMinimum(minimum, rubric.regulation)),
    indices: indices.map(shownIndex),
  };
}

const shownSet = (rubric: Rubric, { cost, total, surplus, raises, without }: RaiseSet) => ({
  ...{ cost, total: shown(total), surplus: shown(surplus), without },
  raises: raises.map((raise) => shownRaise(rubric, raise)),
});

const shownRaise = ({ nodes }: Rubric, { code, from, to, gain, cost }: Raise) => ({
  ...{ code, name: nodes.get(code)!.name.id, gain: shown(gain), cost },
  ...{ from: from && rawAnswer(from), to: rawAnswer(to) },
});

const shownIndex = ({ code, name, present, needed, met }: IndexNeed) => ({
  ...{ code, name: name.id, present: present && shown(present), needed: needed && shown(needed), met },
});

function unsearched(problems: readonly Problem[]) {
  const reasons = problems.map(({ message }) => message).join('; ');
  return invalid(`No plan was searched: ${reasons}.`, problems.map(located));
}

/** `costs.P.1.i.a` is the field `costs` and in it the question `P.1.i.a`. Minimums that cross are those of the target. */
function located({ path, message, accepted }: Problem): Refused {
  const [field = '', ...inside] = path.split('.');
  const place = inside.length > 0 ? `/${field}/${inside.join('.')}` : `/${field}`;
  return { path: field === 'minimums' ? '/target' : place, message, accepted };
}
