import { usePreference } from './preference';
import { dayIn, formatOf } from './writing';

export { dayIn, daysBetween } from './writing';

/** Days, instants and numbers as the person writes them, and what day it is where they are. */
export function useFormat() {
  const preference = usePreference();
  return { ...formatOf(preference), today: dayIn(preference.zone) };
}
