import { type Unit } from '@zi/contracts';
import { now } from '../fixtures/programme-state';
import { refusalOf } from '../fixtures/refusal';
import { requireGrantable } from './membership';
import { foundRoot, registerUnder, requireActive } from './unit';

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
