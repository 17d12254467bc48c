import {
  type Answers,
  type Checked,
  type RubricNode,
  findRubric,
  parseAnswers,
  parseSettings,
} from '@zi/rubric';

export type Value = string | number | Readonly<Record<string, number>>;
export type RawSheet = ReadonlyMap<string, Value>;

/** One sheet as each side takes it. */
export interface Sheet {
  readonly raw: RawSheet;
  readonly answers: Answers;
}

export function sound<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('; '));
  return checked.value;
}

export const rubric = sound(findRubric('permenpanrb-90-2021'));
export const settings = sound(parseSettings(rubric.settings));

export const answersOf = (raw: RawSheet): Answers => sound(parseAnswers(rubric, Object.fromEntries(raw)));

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Full sheets: any option, indices of two decimals, counts up to 400, and in half of the sheets a total where one can be. */
export function randomSheets(count: number): Sheet[] {
  const random = seeded(2026);
  const below = (limit: number) => Math.floor(random() * limit);
  const valueOf = ({ form }: RubricNode): Value => {
    if (form?.type === 'choice') return [...form.options.keys()][below(form.options.size)]!;
    if (form?.type !== 'ratio') return below(401) / 100;
    const counts: Record<string, number> = {};
    for (const { key } of form.inputs) if (key !== form.total) counts[key] = below(401);
    if (form.total !== undefined && random() < 0.5)
      counts[form.total] = Math.max(...form.denominator.map(({ key }) => counts[key]!));
    return counts;
  };
  return Array.from({ length: count }, () => {
    const raw = new Map(rubric.questions.map((question) => [question.code, valueOf(question)]));
    return { raw, answers: answersOf(raw) };
  });
}
