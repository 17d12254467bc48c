import { RoundClosed } from '@zi/contracts';
import { v7 } from 'uuid';
import { refusalOf } from '../fixtures/refusal';
import { basis, rubric } from '../fixtures/worksheet';
import { type AssessmentState, type ScoreState } from './assessment';
import { lastRound, nextRound, roundClosed } from './round';
import { rescore } from './score';

const submittedAt = new Date('2026-03-01T03:00:00Z');
const assessment: AssessmentState = {
  ...{ id: v7(), programmeId: v7(), basis, round: 1, submitted: true, version: 7 },
};
const layer = (facts: Partial<ScoreState>): ScoreState => ({
  ...{ layer: 'self', round: 1, snapshot: rescore(rubric, basis, []), submittedAt, computedAt: submittedAt },
  ...{ version: 7, ...facts },
});

describe('closing a round', () => {
  it('begins the next one, whatever the assessors have submitted', () => {
    const scores = [layer({}), layer({ layer: 'tpi_member', submittedAt: null })];
    expect(nextRound(assessment, scores, 7)).toEqual({ ...assessment, round: 2, version: 8 });
  });

  it('is refused while the unit has not submitted, though an assessor has', () => {
    const scores = [layer({ submittedAt: null }), layer({ layer: 'tpi_lead' })];
    const refusal = refusalOf(() => nextRound(assessment, scores, 7));
    expect(refusal).toMatchObject({ code: 'conflict', details: { layer: 'self', round: 1 } });
    expect(refusal.message).toContain('The unit must submit first');
  });

  it('is refused when the assessment was changed in the meantime', () => {
    const refusal = refusalOf(() => nextRound(assessment, [layer({})], 6));
    expect(refusal).toMatchObject({ code: 'conflict', details: { yourVersion: 6, currentVersion: 7 } });
  });

  it('closes the 99th round, and leaves the 100th open as the last', () => {
    const inRound = (round: number) => ({ ...assessment, round });
    expect(nextRound(inRound(lastRound - 1), [layer({})], 7).round).toBe(100);
    expect(refusalOf(() => nextRound(inRound(lastRound), [layer({})], 7))).toMatchObject({
      code: 'conflict',
      details: { round: 100, most: 100 },
    });
  });
});

describe('the fact that a round was closed', () => {
  it('tells the round that was closed, what each layer reached, and the version after it', () => {
    const programme = {
      ...{ id: assessment.programmeId, unitId: v7(), unitName: 'BPSPL Padang', unitPath: [v7(), v7()] },
      ...{
        cycleId: v7(),
        year: 2026,
        rubric: basis.rubric,
        settings: {},
        closesOn: null,
        target: 'wbbm' as const,
      },
      ...{ stage: 'monitoring' as const, version: 6 },
    };
    const located = { assessment: nextRound(assessment, [layer({})], 7), programme, rubric };
    const data = roundClosed(located, 1, [layer({})]);
    expect(RoundClosed.data.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      ...{ round: 1, version: 8 },
      layers: [{ layer: 'self', total: { exact: '0' }, submittedAt: submittedAt.toISOString() }],
    });
  });
});
