import { assessment, begun, declaration, designation, now, survey, team } from '../fixtures/programme-state';
import { dutiesIn, dutyOf, earliestClosing } from './duty';
import { type ProgrammeState } from './programme';

const state = (facts: Partial<ProgrammeState> = {}): ProgrammeState => ({ ...begun, ...facts });
const waiting = (facts: Partial<ProgrammeState> = {}) =>
  dutiesIn(state(facts)).map(({ kind, count }) => (count === null ? kind : `${kind} ${count}`));
const signed = { declaration, pactsSigned: declaration.employees };
const designated = { ...signed, stage: 'development', designation } as const;

describe('what waits in a programme', () => {
  it('is the declaration, at the beginning; then the pacts that are missing', () => {
    expect(waiting()).toEqual(['declare']);
    expect(waiting({ declaration })).toEqual(['collect_pacts 42']);
    expect(waiting({ pactsSigned: 3 })).toEqual(['declare']);
  });

  it('with one pact is the way on as well, and every pact that is still missing', () => {
    expect(waiting({ declaration, pactsSigned: 1 })).toEqual(['collect_pacts 41', 'advance']);
    expect(waiting({ declaration, pactsSigned: 41 })).toEqual(['collect_pacts 1', 'advance']);
    expect(waiting(signed)).toEqual(['advance']);
    expect(waiting({ declaration, pactsSigned: 43 })).toEqual(['advance']);
  });

  it('is the designation; one with a criterion that is not met lets nobody on', () => {
    expect(waiting({ ...signed, stage: 'designation' })).toEqual(['designate']);
    expect(waiting({ ...signed, stage: 'designation', designation })).toEqual(['advance']);
    const { criteria } = designation;
    const doubted = { ...designation, criteria: { ...criteria, highRisk: { met: false, reason: 'None' } } };
    expect(waiting({ ...signed, stage: 'designation', designation: doubted })).toEqual([]);
  });

  it('is the team, then the first action, then the way to monitoring once all else is there', () => {
    expect(waiting(designated)).toEqual(['form_team']);
    expect(waiting({ ...designated, team })).toEqual(['plan_action']);
    const planned = { ...designated, team, actionsPlanned: 1 };
    expect(waiting(planned)).toEqual([]);
    expect(waiting({ ...planned, survey })).toEqual([]);
    expect(waiting({ ...planned, survey, assessment })).toEqual(['advance']);
  });

  it('is nothing in monitoring, also where pacts are missing', () => {
    expect(waiting({ ...designated, stage: 'monitoring', pactsSigned: 1 })).toEqual([]);
  });

  it('says where it waits and until when: the last day of the cycle', () => {
    expect(dutiesIn(state())).toEqual([
      {
        ...{ kind: 'declare', unitId: 'u', unitName: 'BPSPL Padang', programmeId: 'p', cycleId: 'c' },
        ...{ objectId: 'p', title: null, layer: null, count: null, dueOn: '2026-05-31' },
      },
    ]);
  });
});

describe('an action that has not reached its target', () => {
  it('waits under its own title, until its own day', () => {
    const action = { id: 'a', area: 'PP' as const, title: 'Letters in one day', dueOn: '2026-04-30' };
    expect(dutyOf({ ...action, programme: state() })).toEqual({
      ...{ kind: 'realise_action', unitId: 'u', unitName: 'BPSPL Padang', programmeId: 'p', cycleId: 'c' },
      ...{ objectId: 'a', title: 'Letters in one day', layer: null, count: null, dueOn: '2026-04-30' },
    });
  });
});

describe('a cycle', () => {
  it('leaves duties until 30 days after it closed', () => {
    expect(earliestClosing(now)).toBe('2026-01-30');
  });
});
