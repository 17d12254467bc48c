import { type DataOf, ScoreComputed, ThresholdCrossed } from '@zi/contracts';
import { type ScoreMemory, isCrossingNews, weighScore } from './score-news';

type Score = DataOf<typeof ScoreComputed>;

const score = (change: Partial<Score>): Score => ({
  ...ScoreComputed.example,
  ...{ version: 10, verdict: 'wbk', unmet: ['total', 'ipak'], total: { exact: '78', rounded: '78.00' } },
  ...change,
});
const cause = (kind: Score['cause']['kind']) => ({ kind, codes: [], factId: null });
const nothing: ScoreMemory = { version: 0, told: null };
const memory: ScoreMemory = {
  version: 9,
  told: { total: '77', verdict: 'wbk', unmet: ['ipak', 'total'] },
};

describe('whether a score is worth telling', () => {
  it('a saved answer that changes neither verdict nor minimums is not', () => {
    expect(weighScore(memory, score({}))).toEqual({
      kind: 'quiet',
      memory: { version: 10, told: memory.told },
    });
  });

  it('a changed verdict is', () => {
    expect(weighScore(memory, score({ verdict: 'none' }))).toEqual({
      kind: 'news',
      memory: {
        version: 10,
        told: { total: '78', verdict: 'none', unmet: ['total', 'ipak'], turned: { met: [], lost: [] } },
      },
    });
  });

  it.each([
    ['met', ['total']],
    ['no longer met', ['total', 'ipak', 'ipkp']],
    ['met for another', ['total', 'ipkp']],
  ])('a minimum that is %s is', (_, unmet) => {
    expect(weighScore(memory, score({ unmet })).kind).toBe('news');
  });

  it('many small steps add up to what was told last, not to the step before', () => {
    const quiet = weighScore(memory, score({ version: 10 }));
    expect(quiet.kind).toBe('quiet');
    expect(weighScore({ version: 10, told: memory.told }, score({ version: 11, unmet: [] })).kind).toBe(
      'news',
    );
  });

  it('a survey that moves the total is; one that leaves it is not', () => {
    expect(weighScore(memory, score({ cause: cause('survey') })).kind).toBe('news');
    const same = { total: { exact: '77', rounded: '77.00' }, cause: cause('survey') };
    expect(weighScore(memory, score(same)).kind).toBe('quiet');
  });

  it('the first score of a layer is, but not the empty one with which an assessment opens', () => {
    expect(weighScore(nothing, score({ version: 1 })).kind).toBe('news');
    const opening = score({ version: 1, verdict: 'none', unmet: ['total'], cause: cause('opened') });
    const opened = weighScore(nothing, opening);
    expect(opened.kind).toBe('quiet');
    expect(opened).toMatchObject({ memory: { version: 1, told: { verdict: 'none', unmet: ['total'] } } });
  });

  it.each([8, 9])('a score of version %i, when 9 was heard, was overtaken', (version) => {
    expect(weighScore(memory, score({ version, verdict: 'none' }))).toEqual({ kind: 'stale' });
  });

  it('what turned since the last telling is remembered with it, until the next', () => {
    const told = weighScore(memory, score({ unmet: ['ipkp', 'ipak'] }));
    const turned = { met: ['total'], lost: ['ipkp'] };
    expect(told).toMatchObject({ kind: 'news', memory: { told: { turned } } });
    if (told.kind === 'stale') throw new Error('it was overtaken');
    const quiet = weighScore(told.memory, score({ version: 11, unmet: ['ipak', 'ipkp'] }));
    expect(quiet).toMatchObject({ kind: 'quiet', memory: { told: { turned } } });
    expect(weighScore(nothing, score({}))).not.toHaveProperty('memory.told.turned');
  });
});

describe('whether crossed minimums are worth telling beside the score', () => {
  const [minimum] = ThresholdCrossed.example.crossed;
  const crossing = (change: Partial<DataOf<typeof ThresholdCrossed>>) => ({
    ...ThresholdCrossed.example,
    ...{ target: 'wbbm' as const, verdict: 'none' as const, previousVerdict: 'none' as const },
    ...change,
  });
  const of = (target: 'wbk' | 'wbbm') => ({ ...minimum!, target });

  it.each([
    ['of the other predicate alone are', crossing({ crossed: [of('wbk')] }), true],
    ['of the target are not: their score is news', crossing({ crossed: [of('wbbm')] }), false],
    ['of both are not', crossing({ crossed: [of('wbk'), of('wbbm')] }), false],
    ['that turn the verdict are not', crossing({ crossed: [of('wbk')], verdict: 'wbk' }), false],
    ['of the first score are not', crossing({ crossed: [of('wbk')], previousVerdict: null }), false],
  ])('those %s', (_, data, news) => {
    expect(isCrossingNews(data)).toBe(news);
  });
});
