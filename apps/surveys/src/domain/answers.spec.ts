import { type DomainError, type Problem } from '@zi/contracts';
import fc from 'fast-check';
import { orderAnswers } from './answers';
import { instruments, newestInstrument } from './instruments/catalogue';

const problemsOf = (answers: Record<string, number>): Problem[] => {
  try {
    orderAnswers(newestInstrument('se-4-2023'), answers);
    return [];
  } catch (error) {
    return (error as DomainError).details['problems'] as Problem[];
  }
};
const complete = Object.fromEntries(newestInstrument('se-4-2023').items.map(({ code }) => [code, 3]));

describe('the answers of a response', () => {
  it('come out in the order of the items, in whatever order they were sent', () => {
    const sheet = fc.constantFrom(...instruments).chain((instrument) => {
      const { length } = instrument.items;
      return fc.record({
        instrument: fc.constant(instrument),
        values: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: length, maxLength: length }),
        sent: fc.shuffledSubarray([...instrument.items.keys()], { minLength: length }),
      });
    });
    fc.assert(
      fc.property(sheet, ({ instrument, values, sent }) => {
        const answers = Object.fromEntries(
          sent.map((position) => [instrument.items[position]?.code, values[position]]),
        );
        expect(orderAnswers(instrument, answers as Record<string, number>)).toEqual(values);
      }),
    );
  });

  it('are refused with every missing item by name', () => {
    const { 'SPAK.2': _, 'SPKP.8': __, ...rest } = complete;
    expect(problemsOf(rest)).toEqual([
      { path: '/answers/SPAK.2', message: 'is not answered', accepted: '1 to 6' },
      { path: '/answers/SPKP.8', message: 'is not answered', accepted: '1 to 6' },
    ]);
    expect(problemsOf({})).toHaveLength(13);
  });

  it('are refused with every unknown item by name, written as a JSON pointer', () => {
    const answers: Record<string, number> = JSON.parse(
      JSON.stringify({ ...complete, 'a/b~c': 1 }).replace('{', '{"__proto__":2,'),
    );
    expect(problemsOf(answers).map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/answers/__proto__ is not an item of this survey',
      '/answers/a~1b~0c is not an item of this survey',
    ]);
  });

  it.each([0, 7, -1, 1.5, NaN])('are refused with %p, which is not on the scale', (value) => {
    expect(problemsOf({ ...complete, 'SPKP.1': value })).toEqual([
      { path: '/answers/SPKP.1', message: 'is not on the scale', accepted: '1 to 6' },
    ]);
  });
});
