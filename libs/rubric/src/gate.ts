import { monthsBetween } from './calendar-date';
import type { GateDocument, Provenance, RequiredNumber, Text } from './document';
import { Fraction } from './fraction';
import type { GateFact, GateFacts, GateValue, Institution } from './gate-fact';
import { type Rubric, type Target, TARGETS } from './rubric';
import type { Settings } from './settings';

/** One gate of one predicate, judged. */
export interface JudgedGate {
  target: Target;
  code: string;
  name: Text;
  holder: GateDocument['holder'];
  type: GateDocument['requirement']['type'];
  status: 'met' | 'unmet' | 'unknown';
  /** Percent, level or months at least; the grade at least; true. */
  required: Fraction | string | true;
  /** Null when unknown. */
  found: GateFact | null;
  /**
   * What is missing, 0 when met: points of percent, grades, levels or whole months; 1 where something does not hold.
   * Null when unknown.
   */
  gap: Fraction | null;
  /** The setting that decided `required`, when sources dispute it. */
  setting?: string;
  /** The question of the worksheet that asks for the same. */
  node?: string;
  provenance: Provenance;
}

/**
 * Judges what a rubric asks outside the score (PermenPANRB 5/2024, Lampiran II Bab II, for the rubric of 90/2021) of
 * `target`, or of both predicates. Gates that ask nothing of a target are left out.
 */
export function judgeGates(
  rubric: Rubric,
  settings: Settings,
  known: GateFacts,
  target?: Target,
): JudgedGate[] {
  return (target ? [target] : TARGETS).flatMap((t) =>
    rubric.gates
      .filter(({ requirement }) => requirement[t] !== null)
      .map((gate) => judgeGate(gate, t, settings, known)),
  );
}

function judgeGate(gate: GateDocument, target: Target, settings: Settings, known: GateFacts): JudgedGate {
  const { code, name, holder, node, requirement, provenance } = gate;
  const asked = requirement[target]!;
  const setting = typeof asked === 'object' && 'setting' in asked ? asked.setting : undefined;
  const required = requiredOf(gate, target, settings, known.institution);
  const found = known.facts.get(code) ?? null;
  const gap = found && gapOf(requirement, required, found.value, known.asOf);
  return {
    ...{ target, code, name, holder, type: requirement.type },
    status: gap === null ? 'unknown' : gap.isZero() ? 'met' : 'unmet',
    ...{ required, found, gap },
    ...(setting !== undefined && { setting }),
    ...(node !== undefined && { node }),
    provenance,
  };
}

function requiredOf(
  { requirement }: GateDocument,
  target: Target,
  settings: Settings,
  institution: Institution,
): Fraction | string | true {
  switch (requirement.type) {
    case 'yes':
      return true;
    case 'grade': {
      const asked = requirement[target]!;
      return typeof asked === 'string' ? asked : asked[institution];
    }
    case 'percent':
    case 'level':
    case 'months_since':
      return numberOf(requirement[target]!, settings);
  }
}

const numberOf = (required: RequiredNumber, settings: Settings): Fraction =>
  Fraction.from(typeof required === 'object' ? settings[required.setting]! : required);

function gapOf(
  requirement: GateDocument['requirement'],
  required: Fraction | string | true,
  value: GateValue,
  asOf: string,
): Fraction {
  if (required === true) return value === true ? Fraction.ZERO : Fraction.ONE;
  if (requirement.type === 'grade') {
    const below =
      requirement.grades.indexOf(value as string) - requirement.grades.indexOf(required as string);
    return Fraction.of(BigInt(Math.max(0, below)));
  }
  const months = () => Fraction.of(BigInt(monthsBetween(value as string, asOf)));
  const found = requirement.type === 'months_since' ? months() : (value as Fraction);
  const missing = (required as Fraction).minus(found);
  return missing.compare(Fraction.ZERO) > 0 ? missing : Fraction.ZERO;
}
