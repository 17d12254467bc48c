import { jsonSchemaOf } from '@zi/service-kit';
import { z } from 'zod';
import { type Part, breaks } from './compatibility';

const before = z.strictObject({
  id: z.uuid(),
  note: z.string().max(100).optional(),
  stage: z.enum(['one', 'two']),
  limit: z.int().min(1).max(200).default(50),
  total: z.strictObject({ exact: z.string() }).nullable(),
  why: z.string().max(100).nullable(),
  codes: z.array(z.string().max(40)).max(10),
  answers: z.record(z.string().max(20), z.number()),
});
const changed = (shape: z.ZodRawShape) => z.strictObject({ ...before.shape, ...shape });
const without = (name: keyof typeof before.shape) => before.omit({ [name]: true } as never);

function between(part: Part, from: z.ZodObject, to: z.ZodObject): string[] {
  const io = part === 'input' ? 'input' : 'output';
  return breaks(part, jsonSchemaOf(from, io), jsonSchemaOf(to, io));
}

describe('a contract within a version', () => {
  it.each<[string, Part, z.ZodObject]>([
    ['nothing changed', 'input', before],
    ['nothing changed', 'output', before],
    ['nothing changed', 'data', before],
    ['an optional input was added', 'input', changed({ more: z.string().optional() })],
    ['an input with a default was added', 'input', changed({ more: z.string().default('') })],
    ['an input became optional', 'input', changed({ stage: before.shape.stage.optional() })],
    ['an input takes one more value', 'input', changed({ stage: z.enum(['one', 'two', 'three']) })],
    ['an input may be longer', 'input', changed({ note: z.string().max(200).optional() })],
    ['an input may be null', 'input', changed({ id: z.uuid().nullable() })],
    ['an input takes any number', 'input', changed({ limit: z.number().min(0).max(500).default(50) })],
    ['an output was added', 'output', changed({ more: z.string() })],
    [
      'an output inside another was added',
      'output',
      changed({ total: z.strictObject({ exact: z.string(), more: z.string() }).nullable() }),
    ],
    ['an output is always given', 'output', changed({ note: z.string().max(100) })],
    ['an output is never null', 'output', changed({ total: z.strictObject({ exact: z.string() }) })],
    ['an optional fact was added', 'data', changed({ more: z.string().optional() })],
  ])('%s (%s): stays', (_, part, to) => {
    expect(between(part, before, to)).toEqual([]);
  });

  it.each<[string, Part, z.ZodObject, string]>([
    [
      'an input must be shorter, if given',
      'input',
      changed({ why: z.string().max(9).nullable() }),
      '/why has maxLength 100 where 9',
    ],
    ['an input is never null', 'input', changed({ why: z.string().max(100) }), '/why may be "null"'],
    ['an input was removed', 'input', without('note'), '/note is not known'],
    ['a required input was added', 'input', changed({ more: z.string() }), '/more may be missing'],
    ['an input became required', 'input', changed({ note: z.string().max(100) }), '/note may be missing'],
    ['an input takes one value less', 'input', changed({ stage: z.enum(['one']) }), '/stage may be "two"'],
    [
      'an input must be shorter',
      'input',
      changed({ note: z.string().max(9).optional() }),
      'maxLength 100 where 9',
    ],
    [
      'an input must be larger',
      'input',
      changed({ limit: z.int().min(2).max(200).default(50) }),
      'minimum 1 where 2',
    ],
    [
      'an input has a form',
      'input',
      changed({ note: z.string().max(100).regex(/a/).optional() }),
      '/note has pattern',
    ],
    ['an input is of another type', 'input', changed({ stage: z.number() }), '/stage may be "string"'],
    [
      'an input may not be null',
      'input',
      changed({ total: z.strictObject({ exact: z.string() }) }),
      '/total may be "null"',
    ],
    [
      'a default differs',
      'input',
      changed({ limit: z.int().min(1).max(200).default(20) }),
      '/limit has another default',
    ],
    [
      'fewer items are taken',
      'input',
      changed({ codes: z.array(z.string().max(40)).max(5) }),
      '/codes has maxItems',
    ],
    [
      'items are shorter',
      'input',
      changed({ codes: z.array(z.string().max(4)).max(10) }),
      '/codes/[] has maxLength',
    ],
    [
      'keys are shorter',
      'input',
      changed({ answers: z.record(z.string().max(2), z.number()) }),
      '/answers/(names) has maxLength',
    ],
    [
      'values are whole',
      'input',
      changed({ answers: z.record(z.string().max(20), z.int()) }),
      '/answers/* may be "number"',
    ],
    ['an output was removed', 'output', without('id'), '/id may be missing'],
    ['an optional output was removed', 'output', without('note'), '/note is gone'],
    ['an output is not always given', 'output', changed({ id: z.uuid().optional() }), '/id may be missing'],
    ['an output may be null', 'output', changed({ id: z.uuid().nullable() }), '/id may be "null"'],
    [
      'an output has a new value',
      'output',
      changed({ stage: z.enum(['one', 'two', 'three']) }),
      '/stage may be "three"',
    ],
    [
      'an output inside another was removed',
      'output',
      changed({ total: z.strictObject({}).nullable() }),
      '/total/exact may be missing',
    ],
    ['an output may be any text', 'output', changed({ stage: z.string() }), '/stage may be more than'],
    ['an output became a map', 'output', changed({ total: z.record(z.string(), z.string()) }), '/total'],
    ['a fact was removed', 'data', without('id'), 'was not promised: /id may be missing'],
    [
      'a required fact was added',
      'data',
      changed({ more: z.string() }),
      'is no longer taken: /more may be missing',
    ],
    [
      'a fact takes one value less',
      'data',
      changed({ stage: z.enum(['one']) }),
      'is no longer taken: /stage',
    ],
    [
      'a fact has a new value',
      'data',
      changed({ stage: z.enum(['one', 'two', 'three']) }),
      'was not promised: /stage',
    ],
  ])('%s (%s): a break', (_, part, to, reason) => {
    expect(between(part, before, to).join('\n')).toContain(reason);
  });

  it('what cannot be compared is not passed over', () => {
    expect(() => breaks('input', {}, { allOf: [] })).toThrow('Cannot compare schemas with allOf');
  });
});
