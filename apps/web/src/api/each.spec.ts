import { Keys, sendEach } from './each';
import { ApiProblem } from './problem';

const numbered = () => {
  let count = 0;
  return new Keys(() => `key-${(count += 1)}`);
};

/** Answers each unit with what is planned for it, in order; then with success. */
function service(plan: Record<string, readonly Error[]>) {
  const asked: (readonly [string, string])[] = [];
  const left = new Map(Object.entries(plan).map(([unit, errors]) => [unit, [...errors]]));
  const send = (unit: string, key: string): Promise<void> => {
    asked.push([unit, key]);
    const error = left.get(unit)?.shift();
    return error ? Promise.reject(error) : Promise.resolve();
  };
  return { asked, send };
}

const nameOf = (unit: string) => unit;
const lost = new ApiProblem('offline');
const refused = new ApiProblem('conflict');

describe('a command for each of many', () => {
  it('that got no answer is tried again with the same key, so that nothing is done twice', async () => {
    const { asked, send } = service({ padang: [lost] });
    const each = { keys: numbered(), nameOf, send };
    await sendEach(['padang', 'tegal'], each);
    await sendEach(['padang', 'tegal'], each);
    expect(asked).toEqual([
      ['padang', 'key-1'],
      ['tegal', 'key-2'],
      ['padang', 'key-1'],
      ['tegal', 'key-3'],
    ]);
  });

  it('that was refused is a new command when it is tried again', async () => {
    const { asked, send } = service({ padang: [refused] });
    const each = { keys: numbered(), nameOf, send };
    await sendEach(['padang'], each);
    await sendEach(['padang'], each);
    expect(asked.map(([, key]) => key)).toEqual(['key-1', 'key-2']);
  });

  it('goes on after a refusal, and tells after each what became of it', async () => {
    const { send } = service({ padang: [refused] });
    const told: number[] = [];
    const outcomes = await sendEach(['padang', 'tegal'], { keys: numbered(), nameOf, send }, (so) =>
      told.push(so.length),
    );
    expect(outcomes).toEqual([
      { item: 'padang', problem: refused },
      { item: 'tegal', problem: null },
    ]);
    expect(told).toEqual([1, 2]);
  });

  it('hides no bug', async () => {
    const { send } = service({ padang: [new TypeError('bug')] });
    await expect(sendEach(['padang'], { keys: numbered(), nameOf, send })).rejects.toThrow('bug');
  });
});
