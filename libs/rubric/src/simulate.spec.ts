import { answersOf, fullMarks, rubric90, settingsOf, sound } from '../fixtures/builders';
import { parseChanges } from './answers';
import { simulate } from './simulate';

const tryOut = (raw: Record<string, unknown>) =>
  simulate(
    rubric90(),
    answersOf({ ...fullMarks(), 'P.1.i.b': 'C' }),
    sound(parseChanges(rubric90(), raw)),
    settingsOf(),
  );

describe('a simulation', () => {
  it('shows before, after and the nodes that move, from the total down', () => {
    const { before, after, changed } = tryOut({ 'P.1.i.b': 'B' });
    expect([before.total.score, after.total.score].map(String)).toEqual(['399/4', '799/8']);
    expect(changed.map(({ code, difference }) => `${code} ${difference}`)).toEqual([
      'TOTAL 1/8',
      'PENGUNGKIT 1/8',
      'P 1/8',
      'P.1 1/8',
      'P.1.i 1/8',
      'P.1.i.b 1/8',
    ]);
  });

  it('of a cleared answer shows a loss and the question as missing', () => {
    const { after, changed } = tryOut({ 'H.2.a': null });
    expect(changed.find(({ code }) => code === 'H.2')!.difference.toString()).toBe('-35/2');
    expect(after.missing).toEqual(['H.2.a']);
  });

  it('of the same answers moves nothing', () => {
    expect(tryOut({ 'P.1.i.a': 'Ya' }).changed).toEqual([]);
  });
});
