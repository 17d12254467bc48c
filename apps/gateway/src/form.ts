import { type Ask } from '@zi/contracts';
import { z } from 'zod';
import { type Route, parametersOf } from './routes';

/** Where a field of an operation stands in an HTTP request. */
export type Place = 'path' | 'query' | 'header' | 'body';

export function placeOf(route: Route, field: string): Place {
  if (parametersOf(route).includes(field)) return 'path';
  if (route.ifMatch && field === 'version') return 'header';
  return route.method === 'GET' ? 'query' : 'body';
}

type Fields = Record<string, unknown>;

/** The fields of an operation, wherever in the request they stand, and how they become the input of its ask. */
export interface Form {
  readonly schema: z.ZodObject;
  readonly example: Fields;
  toInput(fields: Fields): Fields;
  /** Path of a field from its JSON pointer in the input. */
  pointerOf(pointer: string): string;
  /** Version that the operation left the resource at, for `ETag`. */
  versionOf(output: unknown): number | undefined;
  /** Version that the resource is at, when the details of a conflict say that another one was sent. */
  currentVersionOf(details: unknown): number | undefined;
}

export function formOf(route: Route): Form {
  return route.itemOf ? itemForm(route.ask, route.itemOf) : plainForm(route.ask);
}

const plainForm = ({ input, example }: Ask): Form => ({
  schema: input,
  example: example.input,
  toInput: (fields) => fields,
  pointerOf: (pointer) => pointer,
  versionOf: (output) => numberIn(output, 'version') ?? numberIn(field(output, 'file'), 'version'),
  currentVersionOf: (details) => numberIn(details, 'currentVersion'),
});

/** One item of a list in the input: its fields stand beside those of the input, where the list stood. */
function itemForm({ input, example }: Ask, list: string): Form {
  const { [list]: items, ...others } = input.shape;
  const item = (items as unknown as z.ZodArray<z.ZodObject>).element;
  const { [list]: exampleItems, ...exampleOthers } = example.input as Fields;
  return {
    schema: z.strictObject({ ...others, ...item.shape }),
    example: { ...exampleOthers, ...(exampleItems as Fields[])[0] },
    toInput: (fields) => {
      const entries = Object.entries(fields);
      const outside = entries.filter(([key]) => key in others);
      const inside = entries.filter(([key]) => !(key in others));
      return { ...Object.fromEntries(outside), [list]: [Object.fromEntries(inside)] };
    },
    pointerOf: (pointer) => pointer.replace(`/${list}/0`, ''),
    versionOf: (output) => numberIn(first(field(output, list)), 'version'),
    currentVersionOf: (details) => {
      const conflict = first(field(details, 'conflicts'));
      return field(conflict, 'reason') === 'changed' ? numberIn(conflict, 'currentVersion') : undefined;
    },
  };
}

const first = (list: unknown): unknown => (Array.isArray(list) ? (list as unknown[])[0] : undefined);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Fields)[name] : undefined;

function numberIn(value: unknown, name: string): number | undefined {
  const found = field(value, name);
  return typeof found === 'number' ? found : undefined;
}
