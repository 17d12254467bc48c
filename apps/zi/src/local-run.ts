import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DomainError } from '@zi/contracts';
import { z } from 'zod';

/** The part of `run.json` that an operator needs; `npm start` writes it. */
const LocalRun = z.object({
  nats: z.object({ url: z.string(), user: z.string().optional(), password: z.string().optional() }),
  audit: z.record(z.string(), z.string()).default({}).describe('Environment of the auditor'),
});
export type LocalRun = z.output<typeof LocalRun>;

/** What `npm start` has left word of in its folder. `keys`: what could be set instead. */
export function readLocalRun(folder: string | undefined, keys: string): LocalRun {
  const file = join(folder === undefined ? join(root(), '.local') : resolve(folder), 'run.json');
  if (!existsSync(file)) {
    throw new DomainError(
      'unavailable',
      `No suite runs here (there is no ${file}). Start one with \`npm start\`, or set ${keys}.`,
    );
  }
  return LocalRun.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The folder of package.json: this runs from its sources or from its build. */
function root(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
