import { createInterface } from 'node:readline/promises';
import { ErasePerson, GetPerson } from '@zi/contracts';
import { asOperator } from './operator';
import { complain, harmless, print } from './output';

export interface EraseOptions {
  readonly why: string;
  readonly yes?: true;
}

/** Erases the personal data of a person, after asking once more. */
export function erase(id: string, { why, yes }: EraseOptions): Promise<0 | 1> {
  return asOperator(async ({ asker }) => {
    const { name, version } = await asker.ask(GetPerson, { id });
    if (
      !yes &&
      !(await confirms(`Erase the personal data of ${harmless(name)} (${id}) for good? Type yes: `))
    ) {
      complain('Nothing was erased.');
      return 1;
    }
    const { erasedAt } = await asker.ask(ErasePerson, { id, version, why });
    print(`The personal data of ${id} was erased${erasedAt ? ` at ${erasedAt}` : ''}.`);
    return 0;
  });
}

async function confirms(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return (await Promise.race([terminal.question(question), ended])) === 'yes';
  } finally {
    terminal.close();
  }
}
