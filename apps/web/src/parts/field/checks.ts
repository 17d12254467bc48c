/** What is wrong with what was typed in a field. */
export type Flaw =
  | { readonly kind: 'required' }
  | { readonly kind: 'long'; readonly max: number }
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'early'; readonly first: string }
  | { readonly kind: 'url' };

/** Text that must hold more than blanks. */
export function textFlaw(value: string, max: number): Flaw | undefined {
  if (value.trim() === '') return { kind: 'required' };
  return value.length > max ? { kind: 'long', max } : undefined;
}

/** Text that may be left out. */
export const optionalTextFlaw = (value: string, max: number): Flaw | undefined =>
  value === '' ? undefined : textFlaw(value, max);

/** A choice or a day. */
export const choiceFlaw = (value: string | null): Flaw | undefined =>
  value ? undefined : { kind: 'required' };

/** A day that may be left out, and must not lie before another. */
export const dayFlaw = (value: string | null, first: string): Flaw | undefined =>
  value && value < first ? { kind: 'early', first } : undefined;

interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** The lower bound itself is not accepted. */
  readonly above?: boolean;
}

/** A number field holds `''` while it is empty. */
export function numberFlaw(value: number | string, range: Range): Flaw | undefined {
  if (value === '') return { kind: 'required' };
  const number = Number(value);
  return Number.isFinite(number) && isWithin(number, range)
    ? undefined
    : { kind: 'range', min: range.min, max: range.max };
}

const isWithin = (number: number, { min, max, whole, above }: Range) =>
  number <= max && (above ? number > min : number >= min) && (!whole || Number.isInteger(number));

export function urlFlaw(value: string, max: number): Flaw | undefined {
  const flaw = textFlaw(value, max);
  if (flaw) return flaw;
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? undefined : { kind: 'url' };
}

/** The flaws of a form by field; null when there are none. */
export function flawsOf<K extends string>(flaws: Partial<Record<K, Flaw | undefined>>) {
  const found = Object.entries(flaws).filter(([, flaw]) => flaw !== undefined);
  return found.length === 0 ? null : (Object.fromEntries(found) as Partial<Record<K, Flaw>>);
}
