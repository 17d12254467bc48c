import { type Pact, invalid } from '@zi/contracts';
import { futureProblems } from './day';

/** A pact counts for a cycle when it was signed in its year or the year before, and not ahead of its day. */
export function signPact(id: string, form: Omit<Pact, 'id' | 'version'>, year: number, now: Date): Pact {
  const earliest = `${year - 1}-01-01`;
  const problems = futureProblems('/signedOn', form.signedOn, now);
  if (form.signedOn < earliest) {
    problems.push({
      path: '/signedOn',
      message: `${form.signedOn} is too early for the cycle ${year}`,
      accepted: `${earliest} or later`,
    });
  }
  if (problems.length > 0) throw invalid('The pact is not valid.', problems);
  return { id, ...form, version: 1 };
}
