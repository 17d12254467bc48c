import { type DataService, dataServices, operations } from '@zi/contracts';
import { acceptedInstants, instantOf } from './instant';
import { asOperator } from './operator';
import { InputError, print } from './output';

export interface ReplayOptions {
  readonly service: string;
  readonly from: string;
}

/** Publishes the kept facts of a service again. Hearers drop what they have heard. */
export async function replayEvents(options: ReplayOptions): Promise<0> {
  const service = dataServices.find((name) => name === options.service);
  const from = instantOf(options.from);
  if (service === undefined || from === undefined) throw new InputError(problemsOf(options, service, from));
  const { queued } = await asOperator(({ asker }) => asker.ask(operations[service].ReplayEvents, { from }));
  print(`${queued} kept fact${queued === 1 ? '' : 's'} of ${service} since ${from} will be published again`);
  return 0;
}

function problemsOf({ service, from }: ReplayOptions, known?: DataService, instant?: string): string[] {
  return [
    known === undefined && `--service ${service} is not known; accepted: ${dataServices.join(', ')}`,
    instant === undefined && `--from ${from} is not an instant; accepted: ${acceptedInstants}`,
  ].filter((problem) => problem !== false);
}
