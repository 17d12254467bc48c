import { type DeadLetter } from '@zi/bus';
import { type DataService, DomainError, dataServices, operations } from '@zi/contracts';
import { type Operator, asOperator } from './operator';
import { complain, harmless, print, printJson, table, toldFailure } from './output';

export interface ListOptions {
  readonly limit: number;
  readonly json?: true;
}

export async function list({ limit, json }: ListOptions): Promise<0> {
  const letters = await asOperator(async (operator) => (await operator.deadLetters()).list(limit));
  if (json) printJson(letters);
  else if (letters.length === 0) print('There are no dead letters.');
  else {
    const head = ['SEQ', 'AT', 'SERVICE', 'FACT', 'DELIVERIES', 'REASON'];
    print(table([head, ...letters.map(row)]));
  }
  return 0;
}

const row = ({ seq, at, service, subject, deliveries, reason }: DeadLetter): string[] =>
  [String(seq), at, service, subject, String(deliveries), reason].map(harmless);

export async function show(seq: number): Promise<0> {
  const { headers, data } = await asOperator(async (operator) => (await operator.deadLetters()).get(seq));
  for (const [name, value] of Object.entries(headers)) print(`${name}: ${harmless(value)}`);
  print('');
  print(readable(data));
  return 0;
}

function readable(data: string): string {
  try {
    return JSON.stringify(JSON.parse(data), null, 2);
  } catch {
    return harmless(data); // not JSON, which may be why it is here
  }
}

/** Hands one dead letter, or all, to the hearer again and forgets those that are handled. */
export function replay(seq: number | undefined): Promise<0 | 1> {
  return asOperator(async (operator) => {
    const letters = await operator.deadLetters();
    const chosen =
      seq === undefined
        ? (await letters.list(Number.MAX_SAFE_INTEGER)).toReversed()
        : [await letters.get(seq)];
    let failures = 0;
    for (const letter of chosen) {
      const name = `${letter.seq} ${letter.service} ${letter.subject}`;
      try {
        await handAgain(letter, operator);
        await letters.remove(letter.seq);
        print(`${name}: done`);
      } catch (error) {
        failures += 1;
        complain(`${name}: ${toldFailure(error)}`);
      }
    }
    print(`${chosen.length - failures} of ${chosen.length} handled`);
    return failures === 0 ? 0 : 1;
  });
}

async function handAgain(
  { service, subject, headers, data }: DeadLetter,
  { asker }: Operator,
): Promise<void> {
  if (!isDataService(service)) throw new DomainError('not_found', `There is no service ${service}.`);
  const own = Object.entries(headers).filter(([name]) => !name.startsWith('zi-dead-'));
  await asker.ask(operations[service].ReplayDeadLetter, { subject, headers: Object.fromEntries(own), data });
}

const isDataService = (name: string): name is DataService =>
  (dataServices as readonly string[]).includes(name);
