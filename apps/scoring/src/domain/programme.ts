import { DomainError, type Settings, type Stage, type Target } from '@zi/contracts';

/** What scoring knows of a programme. */
export interface ProgrammeState {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: readonly string[];
  readonly cycleId: string;
  readonly year: number;
  readonly rubric: { readonly id: string; readonly version: string };
  /** As the cycle chose them; the rest is the rubric's default. */
  readonly settings: Settings;
  /** Day on which its cycle closes; null until a fact told of it. */
  readonly closesOn: string | null;
  readonly target: Target;
  readonly stage: Stage;
  readonly version: number;
}

// Pembangunan and pemantauan (PermenPANRB 90/2021, Lampiran I): the unit fills in its LKE, then TPI checks it.
const assessed: ReadonlySet<Stage> = new Set(['development', 'monitoring']);

/** The stages in which programmes have an assessment whose answers may change. */
export const assessedStages: readonly Stage[] = [...assessed];

/** True when programmes in this stage have an assessment whose answers may change. */
export const isAssessed = (stage: Stage): boolean => assessed.has(stage);

export function requireAssessed({ id, stage }: ProgrammeState): void {
  if (isAssessed(stage)) return;
  throw new DomainError(
    'conflict',
    `The programme is in the stage ${stage}; an assessment changes only in ${[...assessed].join(' and ')}.`,
    { programmeId: id, stage, accepted: [...assessed] },
  );
}

/** The unit in the audit trail. */
export const unitOf = ({ unitId, unitPath }: ProgrammeState) => ({ id: unitId, path: unitPath });

/** True when the unit has another place in the tree than was known. */
export const isMoved = (known: ProgrammeState, { unitPath }: ProgrammeState): boolean =>
  known.unitPath.join() !== unitPath.join();
