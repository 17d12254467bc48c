import { type JudgingDay } from './domain/requirement';

/** Today, with all that was recorded until now. */
export function today(): JudgingDay {
  const now = new Date();
  return { day: now.toISOString().slice(0, 10), recordedUntil: now };
}
