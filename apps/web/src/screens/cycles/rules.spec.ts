import { rubric } from '../../parts/score/rubric.fixture';
import { type Profile } from '../../api/profiles';
import { changedRules, historyOf, meaningOf } from './rules';

const opened = { areaMinimum: 'pooled', zeroDenominator: 1 };
const profile = (version: number, areaMinimum: string) =>
  ({ version, settings: { ...opened, areaMinimum } }) as unknown as Profile;
const split = { name: 'areaMinimum', before: 'pooled', after: 'split' };
const back = { name: 'areaMinimum', before: 'split', after: 'pooled' };

describe('the rules of a cycle', () => {
  it('differ where an answer is another one', () => {
    expect(changedRules(opened, { ...opened, areaMinimum: 'split' })).toEqual([split]);
    expect(changedRules(opened, opened)).toEqual([]);
  });

  it('differ also where one side has no answer', () => {
    expect(changedRules({}, { wbkAgeMonths: 12 })).toEqual([
      { name: 'wbkAgeMonths', before: undefined, after: 12 },
    ]);
  });

  it('tell version by version what was changed, down to those the cycle was opened with', () => {
    const versions = historyOf([profile(2, 'pooled'), profile(1, 'split')], opened, false);
    expect(versions.map(({ version, changes }) => [version, changes])).toEqual([
      [2, [back]],
      [1, [split]],
      [0, []],
    ]);
  });

  it('do not tell what changed while the version before was not read', () => {
    const versions = historyOf([profile(2, 'pooled')], opened, true);
    expect(versions.map(({ version, changes }) => [version, changes])).toEqual([[2, undefined]]);
  });

  it('are answered in words, and as they are where the rubric knows no words', () => {
    const { settings } = rubric;
    expect(meaningOf(settings, 'wbkAgeMonths', 24, 'en')).toBe('2 years');
    expect(meaningOf(settings, 'wbkAgeMonths', 36, 'en')).toBe('36');
  });
});
