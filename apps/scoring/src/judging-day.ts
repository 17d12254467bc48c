import { type JudgingDay } from './domain/requirement';

/** The day of a moment, with all that was recorded until then. */
export const dayOf = (moment: Date): JudgingDay => ({
  ...{ day: moment.toISOString().slice(0, 10), recordedUntil: moment },
});

export const today = (): JudgingDay => dayOf(new Date());
