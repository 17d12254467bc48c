import { type Unit } from '@zi/contracts';
import { now } from '../fixtures/programme-state';
import { pathsOf, refusalOf } from '../fixtures/refusal';
import { requireGrantable } from './membership';
import { closeOn, correctUnit, foundRoot, moveUnder, registerUnder, requireActive } from './unit';

const ministry = foundRoot('m', { code: 'KKP', name: 'Kementerian', activeFrom: '1999-10-26' });
const form = {
  code: 'DJPRL',
  name: 'Direktorat Jenderal',
  kind: 'directorate_general',
  activeFrom: '2010-01-01',
} as const;
const closedOn = (activeUntil: string): Unit => ({ ...ministry, activeUntil });

describe('the tree of units', () => {
  it('begins with the ministry, and each unit knows its way down from there', () => {
    const directorate = registerUnder(ministry, 'd', form, now);
    const unit = registerUnder(directorate, 'u', { ...form, kind: 'technical_unit' }, now);
    expect(ministry).toMatchObject({ parentId: null, path: ['m'], kind: 'ministry', version: 1 });
    expect(unit).toMatchObject({ parentId: 'd', path: ['m', 'd', 'u'], kind: 'technical_unit' });
  });

  it('has one ministry only', () => {
    expect(refusalOf(() => registerUnder(ministry, 'x', { ...form, kind: 'ministry' }, now))).toMatchObject({
      code: 'invalid',
      details: { problems: [expect.objectContaining({ path: '/kind' })] },
    });
  });

  it('a unit is active through its last day, and takes nothing new from the next day on', () => {
    expect(() => requireActive(closedOn('2026-03-01'), now)).not.toThrow();
    expect(refusalOf(() => registerUnder(closedOn('2026-02-28'), 'x', form, now))).toMatchObject({
      code: 'conflict',
      message: 'The unit KKP was closed on 2026-02-28.',
    });
  });
});

describe('a change of a unit', () => {
  const directorate = registerUnder(ministry, 'd', form, now);
  const other = registerUnder(ministry, 'o', { ...form, code: 'DJPT' }, now);
  const unit = registerUnder(directorate, 'u', { ...form, code: 'BPSPL', kind: 'technical_unit' }, now);
  const alone = { parentEnd: null, longer: { count: 0, codes: [] } };

  it('corrects code, name and kind, and is none when they are so already', () => {
    const { code, name, kind } = unit;
    expect(correctUnit(unit, { code, name: 'New name', kind })).toEqual({
      ...unit,
      name: 'New name',
      version: 2,
    });
    expect(correctUnit(unit, { code, name, kind })).toBe(unit);
  });

  it('makes no second ministry, and none of the root anything else', () => {
    for (const [one, kind] of [
      [unit, 'ministry'],
      [ministry, 'directorate'],
    ] as const) {
      const refusal = refusalOf(() => correctUnit(one, { code: 'X', name: 'X', kind }));
      expect([refusal.code, pathsOf(refusal)]).toEqual(['invalid', ['/kind']]);
    }
  });

  it('moves a unit below another one, and is none when it lies there already', () => {
    expect(moveUnder(unit, other, now)).toEqual({
      ...unit,
      parentId: 'o',
      path: ['m', 'o', 'u'],
      version: 2,
    });
    expect(moveUnder(unit, directorate, now)).toBe(unit);
  });

  it.each([
    [
      'itself',
      () => moveUnder(directorate, directorate, now),
      'The unit DJPRL cannot be moved below itself.',
    ],
    [
      'what lies below it',
      () => moveUnder(directorate, unit, now),
      'The unit DJPRL cannot be moved below BPSPL, which lies below it.',
    ],
    [
      'a closed unit',
      () => moveUnder(unit, { ...other, activeUntil: '2026-02-28' }, now),
      'The unit DJPT was closed on 2026-02-28.',
    ],
    [
      'a unit that ends before it',
      () => moveUnder(unit, { ...other, activeUntil: '2026-12-31' }, now),
      'The unit BPSPL cannot be active longer than the unit above it, which ends on 2026-12-31.',
    ],
    [
      'anything, if it is the root',
      () => moveUnder(ministry, unit, now),
      'The unit KKP is the root of the tree and is not moved.',
    ],
  ])('does not move a unit below %s', (_, work, message) => {
    expect(refusalOf(work)).toMatchObject({ code: 'conflict', message });
  });

  it('closes a unit, also in advance, and opens it again; is none when that is its last day already', () => {
    const closed = closeOn(unit, '2026-12-31', alone);
    expect(closed).toEqual({ ...unit, activeUntil: '2026-12-31', version: 2 });
    expect(closeOn(closed, null, alone)).toEqual({ ...unit, version: 3 });
    expect(closeOn(closed, '2026-12-31', alone)).toBe(closed);
    expect(closeOn(unit, unit.activeFrom, alone).activeUntil).toBe(unit.activeFrom);
  });

  it('does not close a unit before its first day, nor the ministry', () => {
    const refusal = refusalOf(() => closeOn(unit, '2009-12-31', alone));
    expect([refusal.code, pathsOf(refusal)]).toEqual(['invalid', ['/activeUntil']]);
    expect(refusalOf(() => closeOn(ministry, '2026-12-31', alone)).code).toBe('conflict');
  });

  it('does not close a unit over the heads of those below it', () => {
    const close = (count: number, codes: string[]) =>
      refusalOf(() => closeOn(directorate, '2026-12-31', { parentEnd: null, longer: { count, codes } }));
    expect(close(1, ['BPSPL'])).toMatchObject({
      code: 'conflict',
      message: 'The unit DJPRL cannot end on 2026-12-31 while units below it are active longer (1): BPSPL.',
      details: { children: 1, codes: ['BPSPL'] },
    });
    expect(close(7, ['A', 'B', 'C', 'D', 'E']).message).toContain('(7): A, B, C, D, E, ….');
  });

  it('lets no unit outlive the one above it', () => {
    const below = { ...alone, parentEnd: '2026-06-30' };
    expect(closeOn(unit, '2026-06-30', below).activeUntil).toBe('2026-06-30');
    for (const day of ['2026-07-01', null]) {
      const closed = { ...unit, activeUntil: '2026-01-31' };
      expect(refusalOf(() => closeOn(closed, day, below)).code).toBe('conflict');
    }
    const ending = { ...directorate, activeUntil: '2026-06-30' };
    expect(registerUnder(ending, 'n', form, now).activeUntil).toBe('2026-06-30');
  });
});

describe('roles in the tree', () => {
  const directorate = registerUnder(ministry, 'd', form, now);
  const grant = (role: 'operator' | 'unit_head', unit: Unit) => () =>
    requireGrantable({ role, unitId: unit.id, cycleId: null }, unit, now);

  it('the operator of the whole suite is appointed in the root only', () => {
    expect(grant('operator', ministry)).not.toThrow();
    expect(grant('unit_head', directorate)).not.toThrow();
    expect(refusalOf(grant('operator', directorate))).toMatchObject({
      code: 'conflict',
      details: { rootId: 'm' },
    });
  });

  it('nobody is appointed in a closed unit', () => {
    expect(refusalOf(grant('unit_head', closedOn('2026-02-28'))).code).toBe('conflict');
  });
});
