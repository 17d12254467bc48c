import { type Assessment } from '../../../../api/assessments';
import { isSameSide, sidesOf } from './sides';

const assessment = (id: string, ...layers: string[]) =>
  ({ id, scores: layers.map((layer) => ({ layer })) }) as unknown as Assessment;

describe('the sides of a comparison', () => {
  const own = assessment('a', 'self', 'tpi_member', 'tpi_lead');

  it('are the unit and who assessed last, unless the address says others', () => {
    expect(sidesOf(own, own, {})).toEqual({
      left: { assessmentId: 'a', layer: 'self', round: undefined },
      right: { assessmentId: 'a', layer: 'tpi_lead', round: undefined },
    });
    expect(sidesOf(own, assessment('b', 'self'), { layer: 'tpi_member', withRound: 1 })).toEqual({
      left: { assessmentId: 'a', layer: 'tpi_member', round: undefined },
      right: { assessmentId: 'b', layer: 'self', round: 1 },
    });
  });

  it('are the same only in assessment, layer and round', () => {
    const side = { assessmentId: 'a', layer: 'self' as const };
    expect(isSameSide(side, { ...side, round: undefined })).toBe(true);
    expect(isSameSide(side, { ...side, round: 1 })).toBe(false);
  });
});
