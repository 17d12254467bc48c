import { type Duty, minimumRespondents } from '@zi/contracts';

/** An open survey, or a programme in development that has none. */
export interface Candidate extends Pick<
  Duty,
  'objectId' | 'unitId' | 'unitName' | 'programmeId' | 'cycleId' | 'dueOn'
> {
  readonly isSurvey: boolean;
}

/** What waits there for who runs surveys; nothing while a survey with enough responses still takes more. */
export function dutyOf({ isSurvey, ...about }: Candidate, responses: number, today: string): Duty[] {
  const duty = (kind: Duty['kind'], count: number | null = null): Duty[] => [
    { kind, ...about, title: null, layer: null, count },
  ];
  if (!isSurvey) return duty('open_survey');
  const missing = minimumRespondents - responses;
  if (missing > 0) return duty('collect_responses', missing);
  return about.dueOn !== null && about.dueOn <= today ? duty('close_survey') : [];
}

const day = 86_400_000;
/** A cycle that closed longer ago leaves nothing to do. */
export const lingeringDays = 30;

/** A cycle that closed on this day still has duties, one that closed earlier has none. */
export const earliestClosing = (today: string): string =>
  new Date(Date.parse(today) - lingeringDays * day).toISOString().slice(0, 10);
