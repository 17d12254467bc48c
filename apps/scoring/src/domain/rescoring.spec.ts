import { type RescoringState, goesOn, progressOf, runOfChange, runOfOperator, stepped } from './rescoring';

const start = new Date('2026-04-01T03:00:00Z');
const now = new Date('2026-04-02T03:00:00Z');
const open: RescoringState = {
  ...{ cycleId: 'c', settingsVersion: 2, factId: 'f2', after: 'a9', scores: 40, changed: 3 },
  ...{ startedAt: start, finishedAt: null, version: 5 },
};
const finished: RescoringState = { ...open, finishedAt: start };
const fresh = { after: null, scores: 0, changed: 0, startedAt: now, finishedAt: null };

describe('the run that recomputes a cycle', () => {
  it('begins with a change of settings, and anew with a newer one; its steps are counted on', () => {
    const first = { cycleId: 'c', settingsVersion: 1, factId: 'f1' };
    expect(runOfChange(undefined, first, 1, now)).toEqual({ ...first, ...fresh, version: 0 });
    const newer = { cycleId: 'c', settingsVersion: 3, factId: 'f3' };
    for (const known of [open, finished]) {
      expect(runOfChange(known, newer, 3, now)).toEqual({ ...newer, ...fresh, version: 5 });
    }
  });

  it('does not follow settings that are in force no more, nor those that everything is computed by', () => {
    expect(runOfChange(open, { cycleId: 'c', settingsVersion: 2, factId: 'f' }, 3, now)).toBeUndefined();
    expect(runOfChange(finished, { cycleId: 'c', settingsVersion: 2, factId: 'f' }, 2, now)).toBeUndefined();
  });

  it('of an operator becomes that of the change, where it is', () => {
    const change = { cycleId: 'c', settingsVersion: 2, factId: 'f2' };
    expect(runOfChange({ ...open, factId: null }, change, 2, now)).toEqual(open);
  });

  it('is the open one that an operator asks for, or a new one', () => {
    const ask = { cycleId: 'c', inForce: 2, restart: false };
    expect(runOfOperator(open, ask, now)).toBe(open);
    const begun = { cycleId: 'c', settingsVersion: 2, factId: null, ...fresh };
    expect(runOfOperator(finished, ask, now)).toEqual({ ...begun, version: 5 });
    expect(runOfOperator(undefined, ask, now)).toEqual({ ...begun, version: 0 });
    expect(runOfOperator(open, { ...ask, inForce: 3 }, now)).toMatchObject({
      settingsVersion: 3,
      factId: null,
    });
  });

  it('still goes on by itself when an operator begins it anew', () => {
    const ask = { cycleId: 'c', inForce: 2, restart: true };
    expect(runOfOperator(open, ask, now)).toEqual({ ...open, ...fresh });
  });

  it('goes on after the step that moved it last, under the settings in force, when a change began it', () => {
    expect(goesOn(open, { version: 5 }, 2)).toBe(true);
    expect(goesOn(open, { version: 4 }, 2)).toBe(false);
    expect(goesOn(open, { version: 5 }, 3)).toBe(false);
    expect(goesOn(finished, { version: 5 }, 2)).toBe(false);
    expect(goesOn({ ...open, factId: null }, { version: 5 }, 2)).toBe(false);
    expect(goesOn(undefined, { version: 5 }, 2)).toBe(false);
  });

  it('adds up its steps and is finished when nothing remains', () => {
    const step = { after: 'b1', scores: 10, changed: 2 };
    const moved = { ...open, after: 'b1', scores: 50, changed: 5, version: 6 };
    expect(stepped(open, step, 7, now)).toEqual(moved);
    expect(stepped(open, step, 0, now)).toEqual({ ...moved, finishedAt: now });
    const cycle = { id: 'c', year: 2026, rubric: { id: 'r', version: '1' }, settings: {}, version: 1 };
    expect(progressOf(moved, cycle, 7)).toEqual({
      ...{ cycleId: 'c', year: 2026, settingsVersion: 2, scores: 50, changed: 5, remaining: 7 },
      ...{ startedAt: start.toISOString(), finishedAt: null },
    });
  });
});
