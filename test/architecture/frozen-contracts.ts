import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asks, events } from '@zi/contracts';
import { jsonSchemaOf } from '@zi/service-kit';
import { type Part, type Schema, breaks } from './compatibility';

/** Subject or type → part → JSON Schema. */
export type Contracts = Readonly<Record<string, Readonly<Partial<Record<Part, Schema>>>>>;

const file = join(process.cwd(), 'test/architecture/contracts.frozen.json');

/** A schema without its annotations but defaults: better words are no change. */
function bare(schema: Schema): Schema {
  const { $schema, description, title, ...rest } = schema;
  const within: Readonly<Record<string, (value: never) => unknown>> = {
    properties: (named: Record<string, Schema>) => mapValues(named, bare),
    anyOf: (choices: Schema[]) => choices.map(bare),
    items: bare,
    propertyNames: bare,
    additionalProperties: (others: Schema | boolean) => (typeof others === 'object' ? bare(others) : others),
  };
  return Object.fromEntries(
    Object.entries(rest).map(([keyword, value]) => [keyword, within[keyword]?.(value as never) ?? value]),
  );
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

/** Every contract of the suite, as callers and hearers see it. */
export function currentContracts(): Contracts {
  const entries: [string, Partial<Record<Part, Schema>>][] = [
    ...asks.map((ask): [string, Partial<Record<Part, Schema>>] => [
      ask.subject,
      { input: jsonSchemaOf(ask.input, 'input'), output: jsonSchemaOf(ask.output, 'output') },
    ]),
    ...events.map((event): [string, Partial<Record<Part, Schema>>] => [
      event.type,
      { data: jsonSchemaOf(event.data, 'output') },
    ]),
  ];
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([name, parts]) => [name, mapValues(parts as Record<Part, Schema>, bare)]),
  );
}

export function readFrozen(): Contracts {
  return JSON.parse(readFileSync(file, 'utf8')) as Contracts;
}

export function writeFrozen(contracts: Contracts): void {
  writeFileSync(file, `${JSON.stringify(contracts, null, 1)}\n`);
}

/** Contract → why it is no longer the version that was frozen. Contracts that are as they were are left out. */
export function brokenContracts(frozen: Contracts, current: Contracts): Readonly<Record<string, string[]>> {
  const broken = Object.entries(frozen).map(([name, parts]): [string, string[]] => {
    const now = current[name];
    if (!now) return [name, ['is gone']];
    const reasons = Object.entries(parts).flatMap(([part, schema]) =>
      breaks(part as Part, schema, now[part as Part] ?? {}).map((reason) => `${part} ${reason}`),
    );
    return [name, reasons];
  });
  return Object.fromEntries(broken.filter(([, reasons]) => reasons.length > 0));
}
