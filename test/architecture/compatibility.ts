import { isDeepStrictEqual } from 'node:util';

/** A JSON Schema as the contracts give it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What stands in a contract: an ask's input and output, or an event's data. */
export type Part = 'input' | 'output' | 'data';

const annotations = ['$schema', 'description', 'title', 'default'];
const structure = ['type', 'enum', 'const', 'anyOf', 'properties', 'required', 'additionalProperties'].concat(
  ...['propertyNames', 'items'],
);
const lowerLimits = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const upperLimits = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
const sameness = ['format', 'contentEncoding', 'pattern', 'multipleOf', 'uniqueItems'];
const known = new Set([...annotations, ...structure, ...lowerLimits, ...upperLimits, ...sameness]);

/**
 * Why a changed schema is no longer the same version of its contract; empty when all was kept or only optional things
 * were added. An input must take what could be sent before. An output must give what was promised before, and may give
 * more. Data must do both: old facts are kept and replayed to new hearers, new facts reach old ones. Throws on a keyword
 * that it does not know, so that no change passes unseen.
 */
export function breaks(part: Part, before: Schema, after: Schema): string[] {
  const refused = part === 'output' ? [] : refusals(before, after, { at: '', additions: 'refused' });
  const unexpected = part === 'input' ? [] : refusals(after, before, { at: '', additions: 'ignored' });
  return [
    ...refused.map((reason) => `is no longer taken: ${reason}`),
    ...unexpected.map((reason) => `was not promised: ${reason}`),
  ];
}

interface Place {
  readonly at: string;
  /** Whether the reader refuses or ignores what it does not know. */
  readonly additions: 'refused' | 'ignored';
}

/** Why a reader that holds to `reader` would refuse something that `written` allows. */
function refusals(written: Schema, reader: Schema, place: Place): string[] {
  [written, reader].forEach(requireKnown);
  const writes = choicesOf(written);
  if (writes) return writes.flatMap((choice) => refusals(choice, reader, place));
  const reads = choicesOf(reader)?.map((choice) => refusals(written, choice, place));
  if (reads) return reads.reduce((fewest, reasons) => (reasons.length < fewest.length ? reasons : fewest));
  const kinds = typeRefusals(written, reader, place);
  if (kinds.length > 0) return kinds;
  return [
    ...valueRefusals(written, reader, place),
    ...limitRefusals(written, reader, place),
    ...propertyRefusals(written, reader, place),
    ...itemRefusals(written, reader, place),
  ];
}

/** The schemas of which one must hold, when there are several. */
function choicesOf(schema: Schema): Schema[] | undefined {
  const { type, anyOf } = schema as { type?: string | string[]; anyOf?: Schema[] };
  return Array.isArray(type) ? type.map((one) => ({ ...schema, type: one })) : anyOf;
}

function requireKnown(schema: Schema): void {
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0) throw new Error(`Cannot compare schemas with ${unknown.join(', ')}`);
}

const inside = (place: Place, name: string): Place => ({ ...place, at: `${place.at}/${name}` });
const say = ({ at }: Place, reason: string) => `${at || '/'} ${reason}`;
const textOf = (value: unknown) => JSON.stringify(value) ?? 'nothing';

function typeRefusals(written: Schema, reader: Schema, place: Place): string[] {
  if (reader['type'] === undefined || written['type'] === reader['type']) return [];
  if (written['type'] === 'integer' && reader['type'] === 'number') return [];
  return [say(place, `may be ${textOf(written['type'] ?? 'anything')}, not only ${textOf(reader['type'])}`)];
}

function valueRefusals(written: Schema, reader: Schema, place: Place): string[] {
  const valuesOf = (schema: Schema) =>
    'const' in schema ? [schema['const']] : (schema['enum'] as unknown[] | undefined);
  const accepted = valuesOf(reader);
  const changed = place.additions === 'refused' && !isDeepStrictEqual(written['default'], reader['default']);
  const defaults = changed && 'default' in written ? [say(place, 'has another default')] : [];
  if (!accepted) return defaults;
  const values = valuesOf(written);
  if (!values) return [...defaults, say(place, `may be more than ${textOf(accepted)}`)];
  const others = values.filter((value) => !accepted.includes(value));
  return [...defaults, ...others.map((value) => say(place, `may be ${textOf(value)}`))];
}

function limitRefusals(written: Schema, reader: Schema, place: Place): string[] {
  if (written['type'] === 'null') return [];
  const beyond = (keyword: string, isWithin: (written: unknown, limit: unknown) => boolean) =>
    reader[keyword] === undefined || isWithin(written[keyword], reader[keyword])
      ? []
      : [
          say(
            place,
            `has ${keyword} ${textOf(written[keyword])} where ${textOf(reader[keyword])} is required`,
          ),
        ];
  return [
    ...lowerLimits.flatMap((keyword) => beyond(keyword, (own, limit) => Number(own) >= Number(limit))),
    ...upperLimits.flatMap((keyword) => beyond(keyword, (own, limit) => Number(own) <= Number(limit))),
    ...sameness.flatMap((keyword) => beyond(keyword, isDeepStrictEqual)),
  ];
}

const propertiesOf = (schema: Schema) => (schema['properties'] ?? {}) as Record<string, Schema>;
const requiredOf = (schema: Schema) => (schema['required'] ?? []) as string[];
/** Schema of the properties that are not named; undefined when there are none. */
function restOf({ additionalProperties }: Schema): Schema | undefined {
  return typeof additionalProperties === 'object' ? (additionalProperties as Schema) : undefined;
}

function propertyRefusals(written: Schema, reader: Schema, place: Place): string[] {
  if (written['type'] !== 'object') return [];
  const [own, expected] = [propertiesOf(written), propertiesOf(reader)];
  const always = new Set(requiredOf(written));
  const missing = requiredOf(reader)
    .filter((name) => !always.has(name))
    .map((name) => say(inside(place, name), 'may be missing'));
  const gone = Object.keys(expected)
    .filter((name) => place.additions === 'ignored' && !(name in own) && !requiredOf(reader).includes(name))
    .map((name) => say(inside(place, name), 'is gone'));
  const named = Object.entries(own).flatMap(([name, schema]) => {
    const counterpart = expected[name] ?? restOf(reader);
    if (counterpart) return refusals(schema, counterpart, inside(place, name));
    return place.additions === 'refused' ? [say(inside(place, name), 'is not known')] : [];
  });
  return [...missing, ...gone, ...named, ...restRefusals(written, reader, place)];
}

function restRefusals(written: Schema, reader: Schema, place: Place): string[] {
  const [own, expected] = [restOf(written), restOf(reader)];
  if (!own) return [];
  if (!expected) return [say(place, 'may have properties of any name')];
  const names = refusals(
    (written['propertyNames'] ?? {}) as Schema,
    (reader['propertyNames'] ?? {}) as Schema,
    inside(place, '(names)'),
  );
  return [...names, ...refusals(own, expected, inside(place, '*'))];
}

function itemRefusals(written: Schema, reader: Schema, place: Place): string[] {
  if (written['type'] !== 'array') return [];
  return refusals((written['items'] ?? {}) as Schema, (reader['items'] ?? {}) as Schema, inside(place, '[]'));
}
