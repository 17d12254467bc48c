/** One thing that is wrong with an input: where, what was given and what would be accepted. */
export interface Problem {
  /** Place in the input, e.g. `answers.R.1.i.a.jumlah_perubahan` or `settings.zeroDenominator`. */
  path: string;
  /** A full sentence that names code, value and what is accepted. */
  message: string;
  value?: unknown;
  accepted?: string;
}

/** The value, or every problem found (never just the first). */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Notes one thing that is wrong with a document: its path there, what is wrong, and what stands there. */
export type Report = (path: string, message: string, value?: unknown) => void;

export const valid = <T>(value: T): Checked<T> => ({ ok: true, value });

export const invalid = (problems: Problem[]): Checked<never> => ({ ok: false, problems });

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it stands in a message: JSON, cut when long. */
export const quote = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};
