import { type GateValue, type JudgedRequirement, type Target } from '@zi/contracts';
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
 * one of the newest day holds, of one day the one that was recorded last.
 */
export function judgeRequirements(
  rubric: Rubric,
  basis: Basis,
  recorded: readonly FactState[],
  { day, recordedUntil }: JudgingDay,
  target?: Target,
): JudgedRequirement[] {
  const counting = recorded.filter(({ asOf, recordedAt }) => asOf <= day && recordedAt <= recordedUntil);
  const facts = new Map([...counting].sort(byDay).map((fact) => [fact.requirement, fact]));
  const raw = [...facts].map(([code, { value, asOf, source }]) => [code, { value, date: asOf, source }]);
  const known = parseGateFacts(rubric, { asOf: day, institution, facts: Object.fromEntries(raw) });
  if (!known.ok) {
    const reasons = known.problems.map(({ message }) => message).join('; ');
    throw new Error(`What was recorded of requirements cannot be judged: ${reasons}`);
  }
  const judged = judgeGates(rubric, settingsOf(rubric, basis), known.value, target);
  return judged.map((gate) => shownRequirement(rubric, gate, facts.get(gate.code)));
}

const byDay = (one: FactState, other: FactState): number =>
  one.asOf === other.asOf ? (one.id < other.id ? -1 : 1) : one.asOf < other.asOf ? -1 : 1;

function shownRequirement(rubric: Rubric, gate: JudgedGate, fact: FactState | undefined): JudgedRequirement {
  const { target, code, name, holder, status, required, gap, setting, provenance } = gate;
  const { status: standing, from, note } = provenance;
  return {
    ...{ target, code, name: name.id, holder, status },
    required: required instanceof Fraction ? Number(shown(required).rounded) : required,
    found: fact?.value ?? null,
    ...{ asOf: fact?.asOf ?? null, source: fact?.source ?? null, factId: fact?.id ?? null },
    gap: gap && shown(gap),
    ...(setting !== undefined && { setting }),
    regulation: `${rubric.regulation}, ${standing} from ${from.join(', ')}${note === undefined ? '' : `: ${note}`}`,
  };
}
