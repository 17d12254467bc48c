import { type Preference, usePreference } from './preference';
import { dayIn, formatOf } from './writing';

export { dayIn, daysBetween } from './writing';

/** Formatters are dear to make and every line of a table asks for them. */
const made = new Map<string, ReturnType<typeof formatOf>>();

function formatFor({ language, zone }: Preference) {
  const key = `${language} ${zone}`;
  const known = made.get(key) ?? formatOf({ language, zone });
  made.set(key, known);
  return known;
}

/** Days, instants and numbers as the person writes them, and what day it is where they are. */
export function useFormat() {
  const preference = usePreference();
  return { ...formatFor(preference), today: dayIn(preference.zone) };
}
