import { type Language } from './text';
import { type Zone, zones } from './zones';

const locales = { id: 'id-ID', en: 'en-GB' } as const;
const parts = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** How days, instants and numbers are written for one person. */
export function formatOf({ language, zone }: { readonly language: Language; readonly zone: Zone }) {
  const locale = locales[language];
  const days = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, {
    ...parts,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zones[zone],
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const numbers = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const whole = numbers(0);
  const two = numbers(2);
  const measured = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return {
    /** A calendar day such as `2026-01-31`. */
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    /** An instant, in the person's zone, which is named. */
    instant: (instant: string) => `${instants.format(new Date(instant))} ${zone}`,
    number: (value: number) => whole.format(value),
    /** A measured value, with as many as three digits after the point. */
    quantity: (value: number) => measured.format(value),
    /** Points or a percentage as the services round them, `"84.75"`. */
    points: (rounded: string) => two.format(Number(rounded)),
    percent: (percent: string) => `${two.format(Number(percent))}%`,
    /** The same with its sign. */
    change: (rounded: string) => `${Number(rounded) > 0 ? '+' : ''}${two.format(Number(rounded))}`,
    size: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${whole.format(Math.max(1, Math.round(bytes / 1024)))} KB`
        : `${numbers(1).format(bytes / 1024 / 1024)} MB`,
    /** Days from one day to another in words: tomorrow, in 5 days, 3 days ago. */
    until: (day: string, today: string) => relative.format(daysBetween(today, day), 'day'),
  };
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const isoDays = Object.fromEntries(
  Object.entries(zones).map(([zone, timeZone]) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone })]),
) as Record<Zone, Intl.DateTimeFormat>;

/** The calendar day that it is in a zone. */
export const dayIn = (zone: Zone, now = new Date()): string => isoDays[zone].format(now);
