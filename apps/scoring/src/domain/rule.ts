import {
  type ChangeProfile,
  type Cycle,
  DomainError,
  type OutputOf,
  type Settings,
  staleVersion,
} from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { type Basis, freezeBasis } from './score';

/** What scoring knows of a cycle. */
export interface CycleState {
  readonly id: string;
  readonly year: number;
  /** Every assessment of the cycle keeps it. */
  readonly rubric: { readonly id: string; readonly version: string };
  /** As they were when it was opened. */
  readonly settings: Settings;
  readonly version: number;
}

export const cycleIn = ({ id, year, rubricId, rubricVersion, settings, version }: Cycle): CycleState => ({
  ...{ id, year, settings, version },
  rubric: { id: rubricId, version: rubricVersion },
});

/** Settings that a cycle was given after it was opened. */
export type Profile = OutputOf<typeof ChangeProfile>;

/** The rules of a cycle as they are now. */
export interface RulesInForce {
  readonly cycle: CycleState;
  /** The profile that was given last; undefined when the cycle has its own settings only. */
  readonly profile: Profile | undefined;
}

/** What an assessment of the cycle is scored by now. Throws `invalid` when the rubric does not know the settings. */
export const basisInForce = ({ cycle, profile }: RulesInForce, rubric: Rubric): Basis =>
  freezeBasis(rubric, profile?.settings ?? cycle.settings, profile?.version);

/**
 * Gives a cycle other settings, filled up by the rubric's defaults. Throws `conflict` when they are based on an older
 * version or are those in force, and `invalid` when the rubric does not know them.
 */
export function changeProfile(
  rules: RulesInForce,
  rubric: Rubric,
  change: { readonly version: number; readonly settings: Settings; readonly why: string },
  { by, at }: { readonly by: string; readonly at: Date },
): Profile {
  const { id: cycleId, year } = rules.cycle;
  const inForce = basisInForce(rules, rubric);
  const current = inForce.settingsVersion;
  if (change.version !== current) {
    throw staleVersion('profile', cycleId, { yours: change.version, current });
  }
  const version = current + 1;
  const { settings } = freezeBasis(rubric, change.settings, version);
  if (JSON.stringify(settings) === JSON.stringify(inForce.settings)) {
    const message = `The cycle ${year} has these settings already; nothing would be scored differently.`;
    throw new DomainError('conflict', message, { cycleId, version: current });
  }
  return { cycleId, version, settings, why: change.why, by, at: at.toISOString() };
}
