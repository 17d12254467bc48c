import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Asker, type BusOptions, DeadLetters, connectOnce } from '@zi/bus';
import { DomainError } from '@zi/contracts';
import { BusEnvironment, readEnvironment, systemContext, withContext } from '@zi/service-kit';
import { z } from 'zod';

export const OperatorEnvironment = BusEnvironment.partial().extend({
  ZI_LOCAL_DIR: z.string().min(1).optional().describe('Where `npm start` keeps its data'),
});

/** What an operator's command works with. */
export interface Operator {
  readonly asker: Asker;
  deadLetters(): Promise<DeadLetters>;
}

/** Runs a command as the operator, on the bus that the environment names or that `npm start` has left word of. */
export async function asOperator<T>(work: (operator: Operator) => Promise<T>): Promise<T> {
  const connection = await connectOnce(access(), 'zi');
  try {
    const operator = { asker: new Asker(connection), deadLetters: () => DeadLetters.of(connection) };
    return await withContext(systemContext('zi'), () => work(operator));
  } finally {
    await connection.close();
  }
}

function access(): BusOptions {
  const { ZI_NATS_URL: url, ZI_LOCAL_DIR: dir, ...login } = readEnvironment(OperatorEnvironment);
  if (url !== undefined) return { ZI_NATS_URL: url, ...login };
  const file = join(dir === undefined ? join(root(), '.local') : resolve(dir), 'run.json');
  if (!existsSync(file)) {
    throw new DomainError(
      'unavailable',
      `No suite runs here (there is no ${file}). Start one with \`npm start\`, or set ZI_NATS_URL, ZI_NATS_USER and ZI_NATS_PASSWORD.`,
    );
  }
  const { nats } = RunFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ZI_NATS_URL: nats.url, ZI_NATS_USER: nats.user, ZI_NATS_PASSWORD: nats.password };
}

/** The part of `run.json` that an operator needs; `npm start` writes it. */
const RunFile = z.object({
  nats: z.object({ url: z.string(), user: z.string().optional(), password: z.string().optional() }),
});

/** The folder of package.json: this runs from its sources or from its build. */
function root(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
