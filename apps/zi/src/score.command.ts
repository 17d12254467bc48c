import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Checked, parseScoreInput, runScore } from '@zi/rubric';
import { InputError, printJson } from './output';

export interface ScoreOptions {
  readonly rubric: string;
  readonly answers: string;
  readonly target?: string;
}

/** Prints the score of a sheet. Throws InputError with every problem of file, rubric, target, settings and answers. */
export async function score({ rubric, answers: file, target }: ScoreOptions): Promise<0> {
  const json = await readJson(file);
  const input = json.ok ? parseScoreInput(json.value) : json;
  const report = runScore({ rubric, target, ...(input.ok ? input.value : { answers: {} }) });
  const problems = [input, report].flatMap((checked) => (checked.ok ? [] : checked.problems));
  if (problems.length > 0) throw new InputError(problems.map(({ message }) => message));
  if (report.ok) printJson(report.value);
  return 0;
}

const refused = (message: string): Checked<never> => ({ ok: false, problems: [{ path: '', message }] });

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

async function readJson(file: string): Promise<Checked<unknown>> {
  const name = file === '-' ? 'standard input' : file;
  let content: string;
  try {
    content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return refused(`${name} cannot be read: ${reasons[code] ?? message}`);
  }
  return parseJson(name, content.replace(/^\ufeff/, '')); // some editors begin a file with it
}

async function parseJson(name: string, content: string): Promise<Checked<unknown>> {
  try {
    return { ok: true, value: JSON.parse(content) as unknown };
  } catch (error) {
    const { jsonFlaw } = await import('./json-flaw.js');
    return refused(`${name} is not JSON: ${jsonFlaw(content) ?? (error as Error).message}`);
  }
}
