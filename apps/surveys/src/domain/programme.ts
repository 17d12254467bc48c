import { DomainError, type Settings, type Stage, stages } from '@zi/contracts';
import { type Rubric, parseSettings } from '@zi/rubric';
import { type Conversion } from './indices';

/** A programme as far as surveys know it. */
export interface Programme {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: readonly string[];
  readonly cycleId: string;
  /** Last day of the cycle, null where it is not known yet. */
  readonly closesOn: string | null;
  readonly rubric: { readonly id: string; readonly version: string };
  readonly settings: Settings;
  readonly stage: Stage;
  readonly version: number;
}

/** The survey belongs to stage III (pembangunan); in stage IV it can be repeated. Source: the seed's four stages. */
export function requireDevelopment({ id, stage }: Programme): void {
  if (stages.indexOf(stage) >= stages.indexOf('development')) return;
  throw new DomainError(
    'conflict',
    `A survey can be opened from the stage development on; this programme is in the stage ${stage}.`,
    { programmeId: id, stage, required: 'development' },
  );
}

/** The cycle's answer to the open question of how 1–6 becomes 0–4; the rubric's default where the cycle has none. */
export function conversionOf({ settings: { surveyConversion } }: Programme, rubric: Rubric): Conversion {
  const settings = parseSettings(rubric.settings, surveyConversion === undefined ? {} : { surveyConversion });
  if (settings.ok) return settings.value.surveyConversion;
  const problems = settings.problems.map(({ message }) => message).join('; ');
  throw new DomainError('conflict', `The cycle of this programme cannot be surveyed: ${problems}.`, {
    rubricId: rubric.id,
    surveyConversion,
  });
}
