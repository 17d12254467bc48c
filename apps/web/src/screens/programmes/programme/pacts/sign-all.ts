import { type Pact, signPact } from '../../../../api/pacts';
import { isProblem } from '../../../../api/problem';

export interface Signing extends Pick<Pact, 'programmeId' | 'signedOn' | 'documentNumber'> {
  readonly people: readonly string[];
}

/** What became of several pacts: those that were recorded, and those that were not with the last reason. */
export interface Signed {
  readonly done: number;
  readonly failed: readonly string[];
  readonly problem: unknown;
}

/** Records the pacts one after another; one that is refused does not keep the others back. */
export async function signAll(
  { people, ...pact }: Signing,
  key: string,
  sign: typeof signPact = signPact,
): Promise<Signed> {
  const failed: string[] = [];
  let problem: unknown = null;
  for (const personId of people) {
    try {
      await sign({ ...pact, personId }, `${key}.${personId}`);
    } catch (error) {
      if (!isProblem(error)) throw error;
      failed.push(personId);
      problem = error;
    }
  }
  return { done: people.length - failed.length, failed, problem };
}
