import { rubric } from '../../../../parts/score/rubric.fixture';
import { answersOf, soundChanges, tryOut } from './trial';

const settings = {};
const at = { answeredAt: '2026-02-20T03:00:00.000Z', author: 'person:1', evidenceIds: [], version: 1 };
const answers = answersOf(rubric, [{ ...at, code: 'P.1.i.a', value: 'Tidak', note: null, origin: 'person' }]);

describe('trying out answers', () => {
  it('moves the total by what an answer is worth and saves nothing', () => {
    const trial = tryOut({ rubric, settings }, answers, { 'P.1.i.a': 'Ya' }, 'wbk');
    expect(trial).toMatchObject({
      before: { exact: '0' },
      after: { exact: '1/4', rounded: '0.25' },
      difference: { rounded: '0.25' },
      verdict: 'none',
    });
    expect(tryOut({ rubric, settings }, answers, {}, 'wbk').after.exact).toBe('0');
  });

  it('says which minimums of the target then miss how much', () => {
    const { unmet } = tryOut({ rubric, settings }, answers, { 'P.1.i.a': 'Ya' }, 'wbk');
    expect(unmet[0]).toMatchObject({ code: 'total', gap: { rounded: '74.75' } });
  });

  it('leaves out what is no answer yet, and says so', () => {
    expect(soundChanges(rubric, { 'P.1.i.a': 'Ya', 'P.1.i.b': 'Z', 'R.9': 1 })).toEqual({
      sound: { 'P.1.i.a': 'Ya' },
      unsound: ['P.1.i.b', 'R.9'],
    });
  });
});
