import { type GateValue, type JudgedRequirement, type Problem, type Target, invalid } from '@zi/contracts';
import { type Basis, settingsOf } from './score';
import { Fraction, type JudgedGate, type Rubric, judgeGates, parseGateFacts, shown } from '@zi/rubric';

/** What was recorded of a requirement that no score shows, for a unit and all below it. */
export interface FactState {
  readonly id: string;
  readonly unitId: string;
  readonly cycleId: string;
  readonly requirement: string;
  readonly value: GateValue;
  /** ISO date. */
  readonly asOf: string;
  readonly source: string;
  readonly by: string;
  readonly recordedAt: Date;
}

/** Whose requirements are judged: the suite runs the programme of a ministry or agency (kementerian/lembaga). */
const institution = 'kl';

/** The day on which requirements are judged, and up to when what was recorded counts. */
export interface JudgingDay {
  /** ISO date. */
  readonly day: string;
  readonly recordedUntil: Date;
}

/**
 * Judges what a rubric asks outside the score (TLHP, SAKIP, opinion …; ZI.md §7). Of several records of a requirement the
 * one of the newest day holds, of one day the one that was recorded last. What was recorded for another version of the
 * rubric and does not fit this one is not known.
 */
export function judgeRequirements(
  rubric: Rubric,
  basis: Basis,
  recorded: readonly FactState[],
  { day, recordedUntil }: JudgingDay,
  target?: Target,
): JudgedRequirement[] {
  const counting = recorded.filter(
    (fact) =>
      fact.asOf <= day && fact.recordedAt <= recordedUntil && problemsOf(rubric, fact, day).length === 0,
  );
  const facts = new Map([...counting].sort(byDay).map((fact) => [fact.requirement, fact]));
  const known = parseGateFacts(rubric, rawFacts([...facts.values()], day));
  if (!known.ok) {
    const reasons = known.problems.map(({ message }) => message).join('; ');
    throw new Error(`What was recorded of requirements cannot be judged: ${reasons}`);
  }
  const judged = judgeGates(rubric, settingsOf(rubric, basis), known.value, target);
  return judged.map((gate) => shownRequirement(rubric, gate, facts.get(gate.code)));
}

/**
 * Refuses what a rubric does not ask, what it does not take as a value, and what holds only from a later day on. What the
 * institution is asked is recorded at its root (`isRoot`): else a unit could record an opinion of its own.
 */
export function requireSoundFact(rubric: Rubric, fact: FactState, day: string, isRoot: boolean): void {
  const problems = [...problemsOf(rubric, fact, day), ...(isRoot ? [] : misplaced(rubric, fact))];
  if (problems.length === 0) return;
  throw invalid(`${problems.map(({ message }) => message).join('; ')}. Nothing was recorded.`, problems);
}

function misplaced({ gates }: Rubric, { requirement }: FactState): Problem[] {
  if (gates.find(({ code }) => code === requirement)?.holder !== 'institution') return [];
  const message = `${requirement} is asked of the institution as a whole`;
  return [{ path: '/unitId', message, accepted: 'the unit at the root of the tree' }];
}

function problemsOf(rubric: Rubric, fact: FactState, day: string): Problem[] {
  const { requirement } = fact;
  const gates = rubric.gates.map(({ code }) => code);
  if (!gates.includes(requirement)) {
    const message = `${requirement} is no requirement of the rubric ${rubric.id} ${rubric.version}`;
    return [{ path: '/requirement', message, accepted: gates.join(', ') || 'it has none' }];
  }
  const checked = parseGateFacts(rubric, rawFacts([fact], day));
  if (checked.ok) return [];
  return checked.problems.map(({ path, message, accepted }) => {
    const field = path.slice(`facts.${requirement}.`.length).replace('date', 'asOf');
    return { path: `/${field}`, message: `${requirement}: ${field}${message.slice(path.length)}`, accepted };
  });
}

const rawFacts = (facts: readonly FactState[], day: string) => ({
  ...{ asOf: day, institution },
  facts: Object.fromEntries(
    facts.map(({ requirement, value, asOf, source }) => [requirement, { value, date: asOf, source }]),
  ),
});

const byDay = (one: FactState, other: FactState): number =>
  one.asOf === other.asOf ? (one.id < other.id ? -1 : 1) : one.asOf < other.asOf ? -1 : 1;

const recordOf = ({ id, value, asOf, source }: FactState) => ({ found: value, asOf, source, factId: id });
const unrecorded = { found: null, asOf: null, source: null, factId: null };

function shownRequirement(rubric: Rubric, gate: JudgedGate, fact: FactState | undefined): JudgedRequirement {
  const { target, code, name, holder, status, required, gap, setting, provenance } = gate;
  const { status: standing, from, note } = provenance;
  return {
    ...{ target, code, name: name.id, holder, status },
    required: required instanceof Fraction ? Number(shown(required).rounded) : required,
    ...(fact ? recordOf(fact) : unrecorded),
    gap: gap && shown(gap),
    ...(setting !== undefined && { setting }),
    regulation: `${rubric.regulation}, ${standing} from ${from.join(', ')}${note === undefined ? '' : `: ${note}`}`,
  };
}
