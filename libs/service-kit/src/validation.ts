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

/** The JSON Schema of what a caller sends (defaults may be left out) or gets. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  return z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Record<string, unknown>;
}

/** Checks a value and fills in defaults in place. Throws `invalid` with every problem. */
export type Validator<T> = (value: unknown) => T;

/**
 * Compiles the contract's schema once. With `coerce`, strings from a path or query become numbers and booleans.
 * Contracts hold nothing that JSON Schema cannot say, so this is all the validation there is.
 */
export function validatorOf<T extends z.ZodType>(
  schema: T,
  what: string,
  coerce = false,
): Validator<z.output<T>> {
  const validate: ValidateFunction = (coerce ? coercing : ajv).compile(jsonSchemaOf(schema, 'input'));
  return (value) => {
    if (validate(value)) return value as z.output<T>;
    throw invalid(`The ${what} is not valid.`, problemsOf(validate.errors ?? []));
  };
}

const accepted: Partial<Record<string, (error: ErrorObject) => string>> = {
  enum: ({ params }) => `one of ${(params['allowedValues'] as unknown[]).join(', ')}`,
  const: ({ params }) => String(params['allowedValue']),
  type: ({ params }) => String(params['type']),
  format: ({ params }) => String(params['format']),
  minimum: ({ params }) => `${params['limit']} or more`,
  maximum: ({ params }) => `${params['limit']} or less`,
  exclusiveMinimum: ({ params }) => `more than ${params['limit']}`,
  minLength: ({ params }) => `${params['limit']} characters or more`,
  maxLength: ({ params }) => `${params['limit']} characters or fewer`,
  minItems: ({ params }) => `${params['limit']} items or more`,
  maxItems: ({ params }) => `${params['limit']} items or fewer`,
  pattern: ({ params, parentSchema }) =>
    String(parentSchema?.['description'] ?? `text like ${params['pattern']}`),
  additionalProperties: ({ parentSchema }) =>
    `only ${Object.keys((parentSchema?.['properties'] as object) ?? {}).join(', ')}`,
};

function problemOf(error: ErrorObject): Problem {
  const key = (error.params['missingProperty'] ?? error.params['additionalProperty']) as string | undefined;
  const path = key === undefined ? error.instancePath : `${error.instancePath}/${key}`;
  const message =
    error.keyword === 'required'
      ? 'is missing'
      : error.keyword === 'additionalProperties'
        ? 'is not known here'
        : (error.message ?? 'is not valid');
  const accepts = accepted[error.keyword]?.(error);
  return accepts === undefined ? { path, message } : { path, message, accepted: accepts };
}

// A failed format also fails its pattern, and a failed branch of a union its union: one problem per place is enough.
function problemsOf(errors: ErrorObject[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const error of errors) {
    const problem = problemOf(error);
    if (!problems.has(problem.path)) problems.set(problem.path, problem);
  }
  return [...problems.values()];
}
