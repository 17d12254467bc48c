import { Fraction } from '@zi/rubric';
import { type RubricDifference } from '../../../api/rubrics';
import { type Language } from '../../../text/text';

/** A line of the comparison: one field of a thing, or the whole of one that only one side has. */
export interface ComparedRow {
  readonly key: string;
  readonly difference: RubricDifference;
  readonly field: string | null;
  readonly left: string | null;
  readonly right: string | null;
}

/** The differences field by field. */
export const comparedRows = (differences: readonly RubricDifference[]): ComparedRow[] =>
  differences.flatMap((difference): readonly ComparedRow[] => {
    const key = `${difference.part} ${difference.code}`;
    const whole = { key, difference, field: null, left: null, right: null };
    if (difference.change !== 'changed') return [whole];
    return difference.fields.map((field) => ({ ...field, key: `${key} ${field.field}`, difference }));
  });

const points = new Set(['weight', 'wbk', 'wbbm']);

interface Reader {
  readonly language: Language;
  /** Writes a number of at most three digits after the point. */
  readonly quantity: (value: number) => string;
}

/** What a version states of a field: numbers exactly, texts in a language, lists and the rest in one line. */
export function statedText(field: string, stated: string | null, reader: Reader): string {
  if (stated === null) return '';
  const number = points.has(field) ? Fraction.tryParse(stated) : undefined;
  return number ? numberText(number, reader) : plainText(parsed(stated), reader.language);
}

/** `45/2` is 22.5; a third, which has no end, stays `1/3`. */
function numberText(number: Fraction, { quantity }: Reader): string {
  const decimal = number.toFixed(3);
  return Fraction.from(decimal).equals(number) ? quantity(Number(decimal)) : number.toString();
}

/** JSON where it is JSON, else the text itself. */
function parsed(stated: string): unknown {
  if (!/^[[{]/.test(stated)) return stated;
  try {
    return JSON.parse(stated);
  } catch {
    return stated;
  }
}

function plainText(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => plainText(one, language)).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const entries: [string, unknown][] = Object.entries(value);
  const inLanguage = entries.find(([key]) => key === language)?.[1];
  if (typeof inLanguage === 'string') return inLanguage;
  return entries.map(([key, one]) => `${key}: ${plainText(one, language)}`).join(', ');
}
