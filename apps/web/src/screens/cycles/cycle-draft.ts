import { type Cycle } from '../../api/cycles';
import { type ProfileSettings } from '../../api/profiles';
import { type RubricVersion } from '../../api/rubrics';
import { keyText } from '../../parts/rubric/rubric-key';
import { choiceFlaw, dayFlaw, flawsOf, numberFlaw } from '../../parts/field/checks';

/** What is typed of a cycle that is to be opened. */
export interface CycleDraft {
  readonly year: number | string;
  /** As `keyText` writes it. */
  readonly rubric: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  /** Answers that were chosen instead of the defaults. */
  readonly settings: ProfileSettings;
}

const dayMs = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

export const cycleFlaws = ({ year, rubric, opensOn, closesOn }: CycleDraft) =>
  flawsOf({
    year: numberFlaw(year, { min: 2014, max: 2100, whole: true }),
    rubric: choiceFlaw(rubric),
    opensOn: choiceFlaw(opensOn),
    closesOn: choiceFlaw(closesOn) ?? (opensOn ? dayFlaw(closesOn, dayAfter(opensOn)) : undefined),
  });

/** The next cycle: the year after the newest, else this one, all year long, by the rubric published last. */
export function nextCycle(
  cycles: readonly Cycle[],
  published: readonly RubricVersion[],
  today: string,
): CycleDraft {
  const newest = cycles.reduce((year, cycle) => Math.max(year, cycle.year), 0);
  const year = newest === 0 ? Number(today.slice(0, 4)) : newest + 1;
  const [rubric] = published;
  return {
    year,
    rubric: rubric ? keyText(rubric) : null,
    opensOn: `${year}-01-02`,
    closesOn: `${year}-12-31`,
    settings: {},
  };
}
