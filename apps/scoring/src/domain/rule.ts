import { type Cycle, type Settings } from '@zi/contracts';

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
