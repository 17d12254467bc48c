import * as contracts from '@zi/contracts';
import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** Things that have a name of their own in the documents: every exported object and list of values. */
const named = z.registry<{ id: string }>();
for (const [id, value] of Object.entries(contracts)) {
  if (value instanceof z.ZodObject || value instanceof z.ZodEnum) named.add(value, { id });
}

/** JSON Schemas of one document; the named things that they use are gathered as `components.schemas`. */
export class SchemaBook {
  readonly components: Record<string, JsonSchema> = {};

  constructor(private readonly target: 'draft-2020-12' | 'draft-7') {}

  /** What a caller gets. */
  output(schema: z.ZodType): JsonSchema {
    const { $defs, definitions, ...own } = this.convert(schema, { io: 'output', metadata: named });
    const parts = ($defs ?? definitions ?? {}) as Record<string, JsonSchema>;
    for (const [id, part] of Object.entries(parts)) this.components[id] = pointed(part);
    return pointed(own);
  }

  /** What a caller sends: what has a default may be left out, so that nothing shares its name with an output. */
  input(schema: z.ZodType): JsonSchema {
    return this.convert(schema, { io: 'input' });
  }

  private convert(schema: z.ZodType, options: object): JsonSchema {
    const { $schema: _, ...own } = z.toJSONSchema(schema, {
      ...options,
      target: this.target,
      override: ({ zodSchema, jsonSchema }) => {
        const { description } = zodSchema as unknown as z.ZodType;
        if (description && !jsonSchema.$ref) jsonSchema.description = description;
      },
    });
    return own;
  }
}

const pointed = <T>(schema: T): T =>
  JSON.parse(
    JSON.stringify(schema).replaceAll(/"#\/(?:\$defs|definitions)\//g, '"#/components/schemas/'),
  ) as T;
