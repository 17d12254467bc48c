import { type Checked, type Problem } from '@zi/rubric';

/** As many problems of a rubric as are told at once. */
export const mostProblems = 500;

export function fewProblems(problems: readonly Problem[]): Checked<never> {
  const rest = problems.length - mostProblems;
  if (rest <= 0) return { ok: false, problems: [...problems] };
  const more = { path: '', message: `${rest} more problems are not listed` };
  return { ok: false, problems: [...problems.slice(0, mostProblems), more] };
}
