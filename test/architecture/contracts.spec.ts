import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as contracts from '@zi/contracts';
import {
  asks,
  cards,
  dataServices,
  deadStream,
  deadSubjectOf,
  durableOf,
  duties,
  errorCodes,
  events,
  operations,
  serviceNames,
  streamOf,
} from '@zi/contracts';
import { jsonSchemaOf, validatorOf } from '@zi/service-kit';
import { z } from 'zod';
import { type Schema } from './compatibility';
import { brokenContracts, currentContracts, readFrozen } from './frozen-contracts';
import { root } from './planted-tree';

const owners = serviceNames.join('|');
const word = '[a-z]+(?:_[a-z]+)*';
const grammar = {
  ask: new RegExp(`^zi\\.ask\\.(?:${owners})\\.${word}\\.${word}\\.v[1-9][0-9]*$`),
  event: new RegExp(`^zi\\.(?:${owners})\\.${word}\\.${word}\\.v[1-9][0-9]*$`),
  stream: /^ZI_[A-Z]+$/,
  durable: new RegExp(`^(?:${owners})__(?:${owners})_${word}_${word}_v[1-9][0-9]*$`),
  dead: new RegExp(`^zi\\.dead\\.(?:${owners})\\.(?:${owners})\\.${word}\\.${word}\\.v[1-9][0-9]*$`),
};
const hearings = serviceNames.flatMap((service) => cards[service].hears.map((event) => ({ service, event })));

/** Each schema of the contracts, in the form in which messages are validated. */
const parts: readonly (readonly [name: string, schema: z.ZodType, example: unknown])[] = [
  ...asks.map(({ subject, input, example }) => [`${subject} input`, input, example.input] as const),
  ...asks.map(({ subject, output, example }) => [`${subject} output`, output, example.output] as const),
  ...events.map(({ type, data, example }) => [`${type} data`, data, example] as const),
];

describe('names on the bus', () => {
  it.each(asks.map(({ subject }) => subject))('%s is an ask of its owner', (subject) => {
    expect(subject).toMatch(grammar.ask);
  });
  it.each(events.map(({ type }) => type))('%s is a fact of its owner', (type) => {
    expect(type).toMatch(grammar.event);
  });

  it('are used once', () => {
    const names = [...asks.map(({ subject }) => subject), ...events.map(({ type }) => type)];
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('lie in a file of their owner', () => {
    const folder = join(root, 'libs/contracts/src');
    const lying = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const found = text.matchAll(/^ {2}(?:subject|type): '(zi\.(?:ask\.)?([a-z]+)\..*)'/gm);
      return [...found].map(([, name, owner]) => ({
        name,
        own: new RegExp(`^${String(owner)}(-[a-z]+)?[.]ts$`).test(file),
      }));
    });
    const named = [...asks.map(({ subject }) => subject), ...events.map(({ type }) => type)];
    const everywhere = [...Object.values(operations), ...Object.values(duties)].flatMap((own) =>
      Object.values<{ subject: string }>(own).map(({ subject }) => subject),
    );
    expect(lying.filter(({ own }) => !own)).toEqual([]);
    expect(lying.map(({ name }) => name).sort()).toEqual(
      named.filter((name) => !everywhere.includes(name)).sort(),
    );
  });

  it('of asks are outside every stream, for a stream would answer in the place of the service', () => {
    const roots = [...serviceNames.map((owner) => `zi.${owner}.`), 'zi.dead.'];
    expect(asks.filter(({ subject }) => roots.some((stream) => subject.startsWith(stream)))).toEqual([]);
    expect(serviceNames.filter((name) => ['ask', 'dead'].includes(name))).toEqual([]);
  });

  it('of streams, durables and dead letters follow from those of events', () => {
    for (const name of [...serviceNames.map(streamOf), deadStream]) expect(name).toMatch(grammar.stream);
    for (const { service, event } of hearings) {
      expect(durableOf(service, event)).toMatch(grammar.durable);
      expect(deadSubjectOf(service, event.type)).toMatch(grammar.dead);
    }
    const durables = hearings.map(({ service, event }) => durableOf(service, event));
    expect(new Set(durables).size).toBe(durables.length);
  });
});

describe('a contract', () => {
  it.each(parts)('%s has an example that it accepts', (_, schema, example) => {
    expect(validatorOf(schema, 'example')(structuredClone(example))).toMatchObject(example as object);
  });

  it.each(parts)('%s says all that it means in JSON Schema, and takes nothing unnamed', (name, schema) => {
    const holes = holesOf(jsonSchemaOf(schema, 'input')).map((hole) => `${name} ${hole}`);
    expect(holes.filter((hole) => !meantHoles.includes(hole))).toEqual([]);
    expect(unsayableIn(schema)).toEqual([]);
  });

  it.each([
    ['a refinement', z.strictObject({ a: z.array(z.string().refine(Boolean)).optional() }), ['custom']],
    ['a trimmed text', z.union([z.string().trim(), z.null()]), ['overwrite']],
    ['a transformation', z.record(z.string(), z.string().transform(Number)), ['pipe', 'transform']],
  ])('%s would be found', (_, schema, found) => {
    expect(unsayableIn(schema)).toEqual(found);
  });

  it.each(events)('$type carries the version of its aggregate', ({ data }) => {
    const { properties, required } = jsonSchemaOf(data, 'output') as {
      properties: Record<string, Schema>;
      required: string[];
    };
    expect(required).toContain('version');
    expect(properties['version']).toMatchObject({ type: 'integer', minimum: 1 });
  });

  it.each(asks)('$subject can be refused by codes of the closed list only, and waits for a while', (ask) => {
    expect(errorCodes).toEqual(expect.arrayContaining([...ask.refuses]));
    expect(new Set(ask.refuses).size).toBe(ask.refuses.length);
    expect(ask.refuses).not.toContain('invalid');
    expect(ask.deadlineMs).toBeGreaterThan(0);
    expect(ask.summary).toMatch(/^[A-Z].*[.]$/);
  });
});

describe('the cards', () => {
  it('know every contract that is exported', () => {
    const exported = Object.values(contracts as Record<string, unknown>).filter(
      (value) => typeof value === 'object' && value !== null && 'kind' in value,
    );
    expect(exported.filter((value) => ![...asks, ...events].includes(value as never))).toEqual([]);
    const answered = serviceNames.flatMap((name) => cards[name].answers);
    const said = serviceNames.flatMap((name) => cards[name].says);
    expect([answered.length, said.length]).toEqual([asks.length, events.length]);
  });

  it('let only the gateway ask, and only scoring hear itself (ADR 17)', () => {
    expect(serviceNames.filter((name) => cards[name].asks.length > 0)).toEqual(['gateway']);
    const own = hearings.filter(({ service, event }) => service === event.owner);
    expect([...new Set(own.map(({ service }) => service))]).toEqual(['scoring']);
  });

  it('keep data exactly where something is said or heard', () => {
    const keeping = serviceNames.filter((name) => cards[name].says.length + cards[name].hears.length > 0);
    expect(keeping.sort()).toEqual([...dataServices].sort());
  });
});

describe('frozen contracts', () => {
  const current = currentContracts();

  it('are kept: within a version there are only optional additions', () => {
    expect(brokenContracts(readFrozen(), current)).toEqual({});
  });

  it('hold what was added too (npm run freeze)', () => {
    const frozen = readFrozen();
    const names = Object.keys({ ...frozen, ...current });
    expect(names.filter((name) => !isDeepStrictEqual(frozen[name], current[name]))).toEqual([]);
  });

  it('a contract that is gone or that lost a field is reported', () => {
    const [name = '', { output } = {}] = Object.entries(current).find(([, { output: found }]) => found) ?? [];
    const changed = {
      ...current,
      [name]: { ...current[name], output: { ...output, properties: {}, required: [] } },
    };
    expect(Object.keys(brokenContracts(current, changed))).toEqual([name]);
    const { [name]: _gone, ...rest } = current;
    expect(brokenContracts(current, rest)).toEqual({ [name]: ['is gone'] });
  });
});

/** An audit entry shows what an aggregate looked like, whatever that was. The shape of a rubric is @zi/rubric's to check. */
const meantHoles = [
  ...dataServices.flatMap((service) =>
    ['before', 'after'].map(
      (name) => `zi.ask.${service}.audit.list.v1 output /items/[]/${name} accepts anything`,
    ),
  ),
  'zi.ask.scoring.rubric.get.v1 output /document/* accepts anything',
  'zi.scoring.rubric.published.v1 data /document/* accepts anything',
];

/** What a schema does beyond JSON Schema, where it would be lost: refinements, changes of the value. */
function unsayableIn(schema: z.ZodType): string[] {
  const { def } = schema as unknown as { def: Record<string, unknown> };
  const checks = ((def['checks'] ?? []) as { _zod: { def: { check: string } } }[]).map(
    ({ _zod }) => _zod.def.check,
  );
  const own = [def['type'] as string, ...checks].filter((kind) =>
    ['custom', 'overwrite', 'pipe', 'transform'].includes(kind),
  );
  const shape = Object.values((def['shape'] ?? {}) as Record<string, z.ZodType>);
  const options = (def['options'] ?? []) as z.ZodType[];
  const single = ['element', 'innerType', 'keyType', 'valueType', 'in', 'out'].map(
    (key) => def[key] as z.ZodType | undefined,
  );
  const inside = [...shape, ...options, ...single.filter((one) => one !== undefined)];
  return [...own, ...inside.flatMap(unsayableIn)];
}

/** Places where a schema accepts anything, or properties that it does not name. */
function holesOf(schema: Schema, at = ''): string[] {
  const keywords = Object.keys(schema).filter((keyword) => !['$schema', 'description'].includes(keyword));
  if (keywords.length === 0) return [`${at} accepts anything`];
  const {
    anyOf = [],
    properties = {},
    items,
    additionalProperties,
  } = schema as {
    anyOf?: Schema[];
    properties?: Record<string, Schema>;
    items?: Schema;
    additionalProperties?: Schema | false;
  };
  const open = schema['type'] === 'object' && additionalProperties === undefined;
  return [
    ...(open ? [`${at} takes properties that it does not name`] : []),
    ...anyOf.flatMap((choice) => holesOf(choice, at)),
    ...Object.entries(properties).flatMap(([name, property]) => holesOf(property, `${at}/${name}`)),
    ...(items ? holesOf(items, `${at}/[]`) : []),
    ...(additionalProperties ? holesOf(additionalProperties, `${at}/*`) : []),
  ];
}
