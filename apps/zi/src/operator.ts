import { Asker, type BusOptions, DeadLetters, connectOnce } from '@zi/bus';
import { BusEnvironment, readEnvironment, systemContext, withContext } from '@zi/service-kit';
import { z } from 'zod';
import { readLocalRun } from './local-run';

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
  const { ZI_NATS_URL: url, ZI_LOCAL_DIR: folder, ...login } = readEnvironment(OperatorEnvironment);
  if (url !== undefined) return { ZI_NATS_URL: url, ...login };
  const { nats } = readLocalRun(folder, 'ZI_NATS_URL, ZI_NATS_USER and ZI_NATS_PASSWORD');
  return { ZI_NATS_URL: nats.url, ZI_NATS_USER: nats.user, ZI_NATS_PASSWORD: nats.password };
}
