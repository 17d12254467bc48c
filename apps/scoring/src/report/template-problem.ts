import { type DomainError, invalid } from '@zi/contracts';

/** What is wrong in a template, where, and what would be accepted. */
export interface TemplateProblem {
  readonly place: string;
  readonly message: string;
  readonly accepted?: string;
}

/** More are not listed: one mistake may repeat in every row. */
const listedProblems = 50;

export function templateRefusal(problems: readonly TemplateProblem[]): DomainError {
  const told = problems.slice(0, listedProblems).map(({ place, message, accepted }) => ({
    ...{ path: '/content', message: `${place}: ${message}` },
    ...(accepted !== undefined && { accepted }),
  }));
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return invalid(`The template cannot be used: ${told[0]!.message}${more}`, told);
}
