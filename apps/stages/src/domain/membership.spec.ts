import { type Membership, type Unit } from '@zi/contracts';
import { pathsOf, refusalOf } from '../fixtures/refusal';
import {
  endMembership,
  isLastingAdministrator,
  longest,
  requireGrantable,
  requireNotOver,
  sameRole,
  stateOf,
} from './membership';

// 17:00 UTC is the midnight with which 3 March begins in Jakarta.
const beforeMidnight = new Date('2026-03-02T16:59:59Z');
const midnight = new Date('2026-03-02T17:00:00Z');
const root: Unit = {
  ...{ id: 'root', code: 'KKP', name: 'KKP', kind: 'ministry', parentId: null, path: ['root'] },
  ...{ activeFrom: '1999-10-26', activeUntil: null, version: 1 },
};
const unit: Unit = { ...root, id: 'unit', code: 'PDG', parentId: 'root', path: ['root', 'unit'] };
const membership: Membership = {
  ...{ id: 'm', personId: 'p', role: 'unit_member', unitId: 'unit', cycleId: null, area: null },
  ...{ startsOn: null, endsOn: null, grantedAt: '2026-01-01T00:00:00.000Z', endedAt: null, version: 3 },
};

describe('the days of a role', () => {
  const state = (term: Partial<Membership>, now = midnight) => stateOf({ ...membership, ...term }, now);

  it('are those of Jakarta, first and last day included', () => {
    expect(state({ startsOn: '2026-03-03' }, beforeMidnight)).toBe('coming');
    expect(state({ startsOn: '2026-03-03' })).toBe('current');
    expect(state({ endsOn: '2026-03-02' }, beforeMidnight)).toBe('current');
    expect(state({ endsOn: '2026-03-02' })).toBe('past');
    expect(state({ startsOn: '2026-03-03', endsOn: '2026-03-03' })).toBe('current');
  });

  it('do not count once it was ended', () => {
    expect(state({})).toBe('current');
    expect(state({ endedAt: '2026-03-01T00:00:00.000Z', startsOn: '2026-04-01' })).toBe('past');
  });
});

describe('giving a role', () => {
  const wanted = { role: 'unit_member', unitId: 'unit', cycleId: null } as const;
  const refusal = (more: Partial<Membership>, place = unit) =>
    refusalOf(() => requireGrantable({ ...wanted, ...more }, place, midnight));

  it('names one area for a coordinator only', () => {
    requireGrantable({ ...wanted, role: 'unit_coordinator', area: 'MP' }, unit, midnight);
    requireGrantable({ ...wanted, role: 'unit_coordinator', area: null }, unit, midnight);
    const refused = refusal({ role: 'unit_head', area: 'MP' });
    expect([refused.code, pathsOf(refused)]).toEqual(['invalid', ['/area']]);
  });

  it('ends neither before it begins nor before today, and says all that is wrong at once', () => {
    requireGrantable({ ...wanted, startsOn: '2026-05-01', endsOn: '2026-05-01' }, unit, midnight);
    requireGrantable({ ...wanted, startsOn: '2026-01-01', endsOn: '2026-03-03' }, unit, midnight);
    const backwards = refusal({ startsOn: '2026-05-01', endsOn: '2026-04-30', area: 'MP' });
    expect([backwards.code, pathsOf(backwards)]).toEqual(['invalid', ['/area', '/endsOn']]);
    const late = refusal({ endsOn: '2026-03-02' });
    expect(late.details).toEqual({
      problems: [{ path: '/endsOn', message: 'has passed', accepted: '2026-03-03 or later' }],
    });
  });

  it('happens in active units, and for an operator in the root', () => {
    expect(refusal({}, { ...unit, activeUntil: '2026-01-31' }).code).toBe('conflict');
    expect(refusal({ role: 'operator' })).toMatchObject({ code: 'conflict', details: { rootId: 'root' } });
    requireGrantable({ ...wanted, role: 'operator', unitId: 'root' }, root, midnight);
  });

  it('lasts at most as long as the longest own role that gives it', () => {
    expect(longest([])).toBeUndefined();
    expect(longest([{ endsOn: '2026-05-31' }, { endsOn: '2026-12-31' }])).toBe('2026-12-31');
    expect(longest([{ endsOn: '2026-05-31' }, { endsOn: null }])).toBeNull();
  });

  it('is the same again for the same role, unit, cycle and area only', () => {
    const held = { ...wanted, role: 'unit_coordinator', area: 'MP' } as const;
    expect(sameRole(held, { ...held, startsOn: '2027-01-01' })).toBe(true);
    const others = [{ area: 'TT' }, { area: null }, { cycleId: 'c' }, { unitId: 'u' }, { role: 'leader' }];
    for (const other of others) expect(sameRole(held, { ...held, ...other } as never)).toBe(false);
  });
});

describe('ending a role', () => {
  it('is done once, and not after its last day', () => {
    requireNotOver(membership, midnight);
    const ended = endMembership(membership, midnight);
    expect(ended).toEqual({ ...membership, endedAt: midnight.toISOString(), version: 4 });
    expect(refusalOf(() => requireNotOver(ended, midnight))).toMatchObject({
      code: 'conflict',
      message: 'The role was ended on 2026-03-02.',
    });
    expect(refusalOf(() => requireNotOver({ ...membership, endsOn: '2026-03-02' }, midnight)).message).toBe(
      'The role had its last day on 2026-03-02.',
    );
  });

  it('may not leave the ministry without who administers all of it, today and without an end', () => {
    const lasting = { ...membership, role: 'ministry_admin', unitId: 'root' } as const;
    expect(isLastingAdministrator(lasting, ['root'], midnight)).toBe(true);
    expect(isLastingAdministrator(lasting, ['root', 'unit'], midnight)).toBe(false);
    const less: Partial<Membership>[] = [
      ...[{ role: 'leader' as const }, { cycleId: 'c' }, { endsOn: '2027-01-01' }],
      ...[{ startsOn: '2026-03-04' }, { endedAt: '2026-03-01T00:00:00.000Z' }],
    ];
    for (const part of less)
      expect(isLastingAdministrator({ ...lasting, ...part }, ['root'], midnight)).toBe(false);
  });
});
