import { DomainError, type Problem } from '@zi/contracts';

/** The refusal that a piece of work ends in. Throws when it is not refused, or fails in another way. */
export function refusalOf(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}

/** Where a refusal sees problems. */
export const pathsOf = ({ details }: Pick<DomainError, 'details'>): string[] =>
  (details['problems'] as Problem[]).map(({ path }) => path);
