import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { holderOf } from './lock';
import { readSettings } from './settings';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function confirmed(dir: string): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY)
    throw new Error(`This would clear ${dir}: confirm with \`npm run reset -- --yes\`.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Clear all data in ${dir}? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function main(): Promise<string> {
  const { ZI_LOCAL_DIR: dir } = readSettings();
  const holder = await holderOf(dir);
  if (holder) throw new Error(`The suite runs on ${dir} (process ${holder}): stop it first.`);
  if (!(await exists(dir))) return `${dir} does not exist: nothing to clear.`;
  if (!(await exists(join(dir, 'secrets.json'))))
    throw new Error(`${dir} holds no data of the suite: left as it is.`);
  if (!(await confirmed(dir))) return 'Nothing was cleared.';
  await rm(dir, { recursive: true });
  return `Cleared ${dir}.`;
}

main().then(
  (done) => process.stdout.write(`${done}\n`),
  (failure: unknown) => {
    process.stderr.write(`${(failure as Error).message}\n`);
    process.exitCode = 1;
  },
);
