import { DomainError, type ServiceStatus, dataServices, operations } from '@zi/contracts';
import { type Operator, asOperator } from './operator';
import { print, printJson, table } from './output';

type State = ({ readonly up: true } & ServiceStatus) | { readonly up: false; readonly reason: string };

export interface StatusOptions {
  readonly json?: true;
}

/** Shows how each service stands. Exit code 1 when one is down. */
export async function status({ json }: StatusOptions): Promise<0 | 1> {
  const { services, deadLetters } = await asOperator(async (operator) => ({
    services: Object.fromEntries(
      await Promise.all(dataServices.map(async (name) => [name, await stateOf(name, operator)] as const)),
    ),
    deadLetters: await (await operator.deadLetters()).count(),
  }));
  if (json) printJson({ services, deadLetters });
  else {
    const head = ['SERVICE', 'STATE', 'UP SINCE', 'OUTBOX', 'BEHIND'];
    print(table([head, ...Object.entries(services).map(([name, state]) => row(name, state))]));
    print(`\nDead letters: ${deadLetters}${deadLetters > 0 ? ' (zi dead list)' : ''}`);
  }
  return Object.values(services).every(({ up }) => up) ? 0 : 1;
}

async function stateOf(name: keyof typeof operations, { asker }: Operator): Promise<State> {
  try {
    return { up: true, ...(await asker.ask(operations[name].GetStatus, {})) };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'unavailable')
      return { up: false, reason: error.message };
    throw error;
  }
}

function row(name: string, state: State): string[] {
  if (!state.up) return [name, 'down', '', '', state.reason];
  const { startedAt, outbox, consumers } = state;
  const waiting =
    outbox.pending === 0 ? '0' : `${outbox.pending}, oldest ${outbox.oldestSeconds.toFixed(1)} s`;
  const behind = consumers
    .filter(({ pending, unsettled }) => pending + unsettled > 0)
    .map(({ durable, pending, unsettled }) => `${durable}: ${pending} waiting, ${unsettled} at hand`);
  return [name, 'up', startedAt, waiting, behind.join('; ') || '0'];
}
