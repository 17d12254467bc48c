import { ScoreComputed, stages } from '@zi/contracts';
import { v7 } from 'uuid';
import { basis, codes, mixedAnswers, rubric } from '../fixtures/worksheet';
import { type Located, assessmentSubmitted, scoreComputed } from './announcement';
import { type ProgrammeState, isAssessed, requireAssessed } from './programme';
import { type Given, rescore } from './score';

const programme: ProgrammeState = {
  id: v7(),
  unitId: v7(),
  unitName: 'BPSPL Padang',
  unitPath: [v7(), v7(), v7()],
  cycleId: v7(),
  year: 2026,
  rubric: basis.rubric,
  settings: {},
  closesOn: null,
  target: 'wbbm',
  stage: 'development',
  version: 6,
};
const located: Located = {
  assessment: { id: v7(), programmeId: programme.id, basis, round: 1, submitted: false, version: 2 },
  programme,
  rubric,
};
const mixed: Given[] = Object.entries(mixedAnswers()).map(([code, value]) => ({ code, value }));

describe('the fact that a score was computed', () => {
  it('tells who, where, by which rules, from what to what, why, and what still misses the target', () => {
    const before = rescore(rubric, basis, []);
    const after = rescore(rubric, basis, mixed.slice(0, 1));
    const cause = { kind: 'answer' as const, codes: ['P.1.i.a'], factId: null };
    const data = scoreComputed(located, 'self', { before, after }, { cause, evidenceIds: [] });
    expect(ScoreComputed.data.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      unit: { id: programme.unitId, name: 'BPSPL Padang', path: programme.unitPath },
      rubric: basis.rubric,
      settings: basis.settings,
      previousTotal: { exact: '0' },
      total: after.total,
      cause,
      version: 2,
    });
    expect(data.unmet).toContain('total');
  });

  it('stays below 200 KB when all 113 answers change, with awkward counts and 2,000 files behind them', () => {
    const awkward = mixed.map(({ code, value }, index) => {
      if (typeof value !== 'object' || value === null) return { code, value };
      const keys = Object.keys(value);
      const large = (position: number) => Number.MAX_SAFE_INTEGER - 9 * index - position;
      return { code, value: Object.fromEntries(keys.map((key, position) => [key, large(position)])) };
    });
    const after = rescore(rubric, basis, awkward);
    const evidenceIds = Array.from({ length: 2_000 }, () => v7());
    const cause = { kind: 'answer' as const, codes, factId: null };
    const data = scoreComputed(located, 'self', { before: undefined, after }, { cause, evidenceIds });
    expect(data.changedNodes.length).toBeGreaterThan(100);
    expect(after.total.exact.length).toBeGreaterThan(100);
    expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(200 * 1024);
  });
});

describe('the fact that a layer was submitted', () => {
  it('counts the questions with evidence and names the unmet minimums of the target', () => {
    const counts = { questions: 113, questionsWithEvidence: 90 };
    const data = assessmentSubmitted(located, 'self', rescore(rubric, basis, mixed), counts);
    expect(data).toMatchObject({ ...counts, layer: 'self', target: 'wbbm', version: 2 });
    expect(data.unmet).toContain('total');
  });
});

describe('a programme', () => {
  it('is assessed in development and monitoring, in no other stage', () => {
    expect(stages.filter(isAssessed)).toEqual(['development', 'monitoring']);
    expect(() => requireAssessed(programme)).not.toThrow();
    expect(() => requireAssessed({ ...programme, stage: 'designation' })).toThrow(
      'The programme is in the stage designation; an assessment changes only in development and monitoring.',
    );
  });
});
