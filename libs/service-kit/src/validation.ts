import { type Problem, invalid } from '@zi/contracts';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const ajv = new Ajv2020({ allErrors: true, useDefaults: true, strict: false, verbose: true });
// ajv-formats is CommonJS with a default export.
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
const coercing = new Ajv2020({
  allErrors: true,
  useDefaults: true,
  strict: false,
  verbose: true,
  coerceTypes: 'array',
});
(addFormats as unknown as (instance: Ajv2020) => void)(coercing);
// Zod writes the alphabet as a pattern beside the format, which is what checks it.
for (const instance of [ajv, coercing]) instance.addFormat('base64', true);

/** The JSON Schema of what a caller sends (defaults may be left out) or gets. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  return z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
}

/** Checks a value and fills in defaults in place. Throws `invalid` with every problem. */
export type Validator<T> = (value: unknown) => T;

/**
 * Compiles the contract's schema once, when it is first needed: a start does not wait for schemas. With `coerce`, strings from a path or query become numbers and booleans.
 * Contracts hold nothing that JSON Schema cannot say, so this is all the validation there is.
 */
export function validatorOf<T extends z.ZodType>(
  schema: T,
  what: string,
  coerce = false,
): Validator<z.output<T>> {
  return validating(() => (coerce ? coercing : ajv).compile(jsonSchemaOf(schema, 'input')), what);
}

/**
 * As `validatorOf`, for a fact that another service said: within a version fields are added, and a hearer that does not
 * know them yet hears the fact all the same.
 */
export function factValidatorOf<T extends z.ZodType>(schema: T): Validator<z.output<T>> {
  const open = () =>
    z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    });
  return validating(() => ajv.compile(open()), 'fact');
}

function validating<T>(compile: () => ValidateFunction, what: string): Validator<T> {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= compile();
    if (validate(value)) return value as T;
    throw invalid(`The ${what} is not valid.`, problemsOf(validate.errors ?? []));
  };
}

const limitOf = ({ params }: ErrorObject) => String(params['limit']);

const accepted: Partial<Record<string, (error: ErrorObject) => string>> = {
  enum: ({ params }) => `one of ${(params['allowedValues'] as unknown[]).join(', ')}`,
  const: ({ params }) => String(params['allowedValue']),
  type: ({ params }) => String(params['type']),
  format: ({ params }) => String(params['format']),
  minimum: (error) => `${limitOf(error)} or more`,
  maximum: (error) => `${limitOf(error)} or less`,
  exclusiveMinimum: (error) => `more than ${limitOf(error)}`,
  minLength: (error) => `${limitOf(error)} characters or more`,
  maxLength: (error) => `${limitOf(error)} characters or fewer`,
  minItems: (error) => `${limitOf(error)} items or more`,
  maxItems: (error) => `${limitOf(error)} items or fewer`,
  pattern: ({ params, parentSchema }) =>
    String(parentSchema?.['description'] ?? `text like ${String(params['pattern'])}`),
  additionalProperties: ({ parentSchema }) =>
    `only ${Object.keys((parentSchema?.['properties'] as object) ?? {}).join(', ')}`,
};

const words: Partial<Record<string, string>> = {
  required: 'is missing',
  additionalProperties: 'is not known here',
  pattern: 'is not of the accepted form',
};

const pathOf = ({ instancePath, params }: ErrorObject): string => {
  const key = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined;
  return key === undefined ? instancePath : `${instancePath}/${key}`;
};

function problemOf(error: ErrorObject): Problem {
  const message = words[error.keyword] ?? error.message ?? 'is not valid';
  const accepts = accepted[error.keyword]?.(error);
  return { path: pathOf(error), message, ...(accepts !== undefined && { accepted: accepts }) };
}

/**
 * One problem per place is enough: a failed format also fails its pattern, and a failed union fails in each branch. The
 * branch whose type fits tells most, even if it fails further inside; if none fits, all types are told.
 */
function problemAt(path: string, errors: readonly ErrorObject[]): Problem {
  const telling = errors.find(({ keyword }) => keyword === 'format') ?? errors.find(isTelling);
  if (telling) return problemOf(telling);
  const types = [...new Set(errors.flatMap(({ params }) => (params['type'] as string | undefined) ?? []))];
  return { path, message: `must be ${types.join(' or ')}`, accepted: types.join(' or ') };
}

const isTelling = ({ keyword }: ErrorObject): boolean => keyword !== 'type' && keyword !== 'anyOf';

function problemsOf(errors: readonly ErrorObject[]): Problem[] {
  const places = Map.groupBy(errors, pathOf);
  const failsInside = (path: string) => [...places.keys()].some((place) => place.startsWith(`${path}/`));
  return [...places]
    .filter(([path, here]) => here.some(isTelling) || !failsInside(path))
    .map(([path, here]) => problemAt(path, here));
}
