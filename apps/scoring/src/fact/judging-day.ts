import { type JudgingDay } from '../domain/requirement';

/** Papua (WIT, UTC+9) is furthest ahead: a day that has begun anywhere in Indonesia is not the future. */
const furthestAhead = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jayapura', dateStyle: 'short' });

/** The day of a moment, with all that was recorded until then. */
export const dayOf = (moment: Date): JudgingDay => ({
  ...{ day: furthestAhead.format(moment), recordedUntil: moment },
});

export const today = (): JudgingDay => dayOf(new Date());
