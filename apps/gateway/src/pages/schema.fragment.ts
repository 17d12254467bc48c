import { type JsonSchema } from '../schema';
import { Html, html, prose } from './html';

const limits: Readonly<Record<string, (value: unknown) => string>> = {
  format: (value) => String(value),
  minimum: (value) => `≥ ${String(value)}`,
  maximum: (value) => `≤ ${String(value)}`,
  exclusiveMinimum: (value) => `> ${String(value)}`,
  minLength: (value) => `${String(value)} characters or more`,
  maxLength: (value) => `at most ${String(value)} characters`,
  minItems: (value) => `${String(value)} items or more`,
  maxItems: (value) => `at most ${String(value)} items`,
  default: (value) => `default ${JSON.stringify(value)}`,
};

/** Whole numbers of JSON have these bounds when none are set; telling them helps nobody. */
const unbounded = new Set<unknown>([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);

const schemaId = (ref: string): string => ref.slice('#/components/schemas/'.length);

/** A type in words, with links to what has a name. */
export function typeText(schema: JsonSchema): Html {
  const { $ref, anyOf, enum: values, const: only, type, items, additionalProperties } = schema;
  if (typeof $ref === 'string') return html`<a href="#schema-${schemaId($ref)}">${schemaId($ref)}</a>`;
  if (Array.isArray(anyOf)) return joined((anyOf as JsonSchema[]).map(typeText), ' or ');
  if (Array.isArray(values))
    return joined(
      values.map((value) => html`<code>${value as string}</code>`),
      ' | ',
    );
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`;
  if (type === 'array') return html`list of ${typeText((items ?? {}) as JsonSchema)}`;
  if (type === 'object' && typeof additionalProperties === 'object')
    return html`object of ${typeText(additionalProperties as JsonSchema)}`;
  return html`${type === undefined ? 'anything' : [type as string | string[]].flat().join(' or ')}`;
}

const joined = (parts: readonly Html[], by: string): Html =>
  html`${parts.map((part, index) => [index > 0 && by, part])}`;

export function limitText(schema: JsonSchema): string {
  return Object.entries(limits)
    .filter(([key]) => schema[key] !== undefined && !unbounded.has(schema[key]))
    .map(([key, say]) => say(schema[key]))
    .join(', ');
}

/** The fields of an object as a table; objects within are tables within. */
export function fieldTable(schema: JsonSchema): Html {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  if (properties.length === 0) return html`<p class="note">${typeText(schema)}</p>`;
  const required = (schema['required'] ?? []) as readonly string[];
  return html`<table>
    ${properties.map(
      ([name, field]) =>
        html`<tr>
          <th scope="row">
            <code>${name}</code>${!required.includes(name) && html` <span class="note">optional</span>`}
          </th>
          <td>
            ${typeText(field)}
            <span class="note">${limitText(field)}</span>${descriptionOf(field)}${inner(field)}
          </td>
        </tr>`,
    )}
  </table>`;
}

const descriptionOf = ({ description }: JsonSchema): Html | undefined =>
  typeof description === 'string' ? prose(description) : undefined;

/** The table of an object, or of the objects of a list, that has no name of its own. */
function inner(field: JsonSchema): Html | undefined {
  const alternatives = (field['anyOf'] ?? [field]) as JsonSchema[];
  const objects = alternatives
    .map((one) => (one['type'] === 'array' ? (one['items'] as JsonSchema) : one))
    .filter((one) => one?.['properties'] !== undefined);
  return objects.length > 0 ? html`${objects.map(fieldTable)}` : undefined;
}

/** Every named schema with an anchor of its own. */
export const schemaSection = (schemas: Readonly<Record<string, JsonSchema>>): Html =>
  html`<h2 id="schemas">Schemas</h2>
    ${Object.entries(schemas).map(
      ([id, schema]) =>
        html`<h3 id="schema-${id}">${id}</h3>
          ${descriptionOf(schema)}${fieldTable(schema)}`,
    )}`;

export const json = (value: unknown): Html => html`<pre>${JSON.stringify(value, null, 2)}</pre>`;
