import { type Tie } from '@zi/contracts';
import { refusalOf } from '../fixtures/refusal';
import { outlineOf, withdrawTie } from './tie';

const now = new Date('2026-03-02T01:00:00Z');
const tie: Tie = {
  ...{ id: 't', personId: 'p', unitId: 'u', kind: 'kinship', reason: 'A brother works there', version: 1 },
  ...{ declaredAt: '2026-01-02T01:00:00.000Z', withdrawnAt: null },
};

describe('a declared tie', () => {
  it('is withdrawn once', () => {
    const withdrawn = withdrawTie(tie, now);
    expect(withdrawn).toEqual({ ...tie, withdrawnAt: now.toISOString(), version: 2 });
    expect(refusalOf(() => withdrawTie(withdrawn, now))).toMatchObject({
      code: 'conflict',
      message: 'The tie was withdrawn on 2026-03-02 already.',
    });
  });

  it('stands in the trail without its reason', () => {
    const { reason, ...rest } = tie;
    expect(outlineOf(tie)).toEqual(rest);
    expect(JSON.stringify(outlineOf(tie))).not.toContain(reason);
  });
});
