import { DomainError } from '@zi/contracts';
import { z } from 'zod';
import { factValidatorOf, validatorOf } from './validation';

const Order = z.strictObject({
  id: z.uuid(),
  code: z
    .string()
    .regex(/^[A-Z]+$/)
    .describe('capital letters'),
  count: z.int().min(1).default(1),
  parent: z.uuid().nullable().optional(),
  value: z.union([z.string().max(3), z.number(), z.record(z.string(), z.number())]).optional(),
  lines: z.array(z.strictObject({ name: z.string() })).optional(),
});
const sound = { id: '0190a000-0000-7000-8000-000000000001', code: 'A' };

const problemsOf = (value: unknown, coerce = false) => {
  try {
    validatorOf(Order, 'order', coerce)(value);
    return [];
  } catch (error) {
    return (error as DomainError).details['problems'];
  }
};

describe('a validator of a contract', () => {
  it('gives the value back with its defaults', () => {
    expect(validatorOf(Order, 'order')({ ...sound })).toEqual({ ...sound, count: 1 });
  });

  it('lists every problem with its place and what is accepted', () => {
    expect(problemsOf({ code: 'a', count: 0, colour: 'red', lines: [{}, { name: 1 }] })).toEqual([
      { path: '/id', message: 'is missing' },
      {
        path: '/colour',
        message: 'is not known here',
        accepted: 'only id, code, count, parent, value, lines',
      },
      { path: '/code', message: 'is not of the accepted form', accepted: 'capital letters' },
      { path: '/count', message: 'must be >= 1', accepted: '1 or more' },
      { path: '/lines/0/name', message: 'is missing' },
      { path: '/lines/1/name', message: 'must be string', accepted: 'string' },
    ]);
  });

  it('tells of a place once, in the most telling way', () => {
    expect(problemsOf({ ...sound, id: 'x', parent: 'x', value: 'long' })).toEqual([
      { path: '/id', message: 'must match format "uuid"', accepted: 'uuid' },
      { path: '/parent', message: 'must match format "uuid"', accepted: 'uuid' },
      { path: '/value', message: 'must NOT have more than 3 characters', accepted: '3 characters or fewer' },
    ]);
    expect(problemsOf({ ...sound, parent: 1, value: true })).toEqual([
      { path: '/parent', message: 'must be string or null', accepted: 'string or null' },
      {
        path: '/value',
        message: 'must be string or number or object',
        accepted: 'string or number or object',
      },
    ]);
  });

  it('tells of a union where its fitting branch fails inside', () => {
    expect(problemsOf({ ...sound, value: { counts: 'many' } })).toEqual([
      { path: '/value/counts', message: 'must be number', accepted: 'number' },
    ]);
  });

  it('turns text into numbers only where it is told to', () => {
    expect(problemsOf({ ...sound, count: '2' })).toHaveLength(1);
    expect(validatorOf(Order, 'order', true)({ ...sound, count: '2' })).toMatchObject({ count: 2 });
    expect(problemsOf({ ...sound, count: '2x' }, true)).toHaveLength(1);
  });

  it('hears a fact of which more is said than is known yet, and refuses one of which less is', () => {
    const hear = factValidatorOf(Order);
    const said = { ...sound, colour: 'red', lines: [{ name: 'a', size: 1 }] };
    expect(hear(structuredClone(said))).toEqual({ ...said, count: 1 });
    expect(() => hear({ ...said, lines: [{ size: 1 }] })).toThrow(DomainError);
    expect(() => hear({ ...said, code: 'small' })).toThrow(DomainError);
  });
});
