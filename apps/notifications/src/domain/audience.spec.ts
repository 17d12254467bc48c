import { roles } from '@zi/contracts';
import { type Audience, type Member, isTold, peopleToldOf, unitRoles } from './audience';

const happenedAt = new Date('2026-03-01T08:00:00.000Z');
const audience: Audience = {
  roles: unitRoles,
  path: ['ministry', 'directorate', 'unit'],
  cycleId: '2026',
  happenedAt,
  except: 'the-one-who-did-it',
};
const head: Member = {
  personId: 'head',
  role: 'unit_head',
  unitId: 'unit',
  cycleId: null,
  grantedAt: new Date('2026-01-02T08:00:00.000Z'),
  startsOn: null,
  endsOn: null,
};
const told = (of: Audience, member: Member, now = of.happenedAt) => isTold(of, member, now);

describe('who is told', () => {
  it('the people of the unit are, and whoever holds such a role further up', () => {
    expect(told(audience, head)).toBe(true);
    expect(told(audience, { ...head, unitId: 'ministry' })).toBe(true);
  });

  it.each(['another-unit', 'unit-below'])('nobody of %s', (unitId) => {
    expect(told(audience, { ...head, unitId })).toBe(false);
  });

  it.each(roles.filter((role) => !unitRoles.includes(role)))(
    'nobody as %s, which is not addressed',
    (role) => {
      expect(told(audience, { ...head, role })).toBe(false);
    },
  );

  it.each([
    ['2026-03-01', null, true],
    ['2026-03-02', null, false],
    [null, '2026-03-01', true],
    [null, '2026-02-28', false],
  ])('a role held from %s to %s counts on these days of the capital', (startsOn, endsOn, counts) => {
    expect(told(audience, { ...head, startsOn, endsOn })).toBe(counts);
  });

  it('a role that ran out between the news and the telling counts no more', () => {
    const later = new Date('2026-03-05T08:00:00.000Z');
    expect(told(audience, { ...head, endsOn: '2026-03-05' }, later)).toBe(true);
    expect(told(audience, { ...head, endsOn: '2026-03-04' }, later)).toBe(false);
  });

  it('the day of the capital begins while it is still yesterday in Greenwich', () => {
    const late = { ...audience, happenedAt: new Date('2026-03-01T17:00:00.000Z') };
    expect(told(late, { ...head, startsOn: '2026-03-02' })).toBe(true);
  });

  it('a role held for one cycle counts in that cycle only', () => {
    expect(told(audience, { ...head, cycleId: '2026' })).toBe(true);
    expect(told(audience, { ...head, cycleId: '2025' })).toBe(false);
  });

  it('who holds a role only since later is not told of what was before', () => {
    expect(told(audience, { ...head, grantedAt: happenedAt })).toBe(true);
    expect(told(audience, { ...head, grantedAt: new Date(happenedAt.getTime() + 1) })).toBe(false);
  });

  it('nobody is told of what they did themselves', () => {
    expect(told(audience, { ...head, personId: 'the-one-who-did-it' })).toBe(false);
  });

  it('a person with several roles is told once', () => {
    const others = ['b', 'a'].map((personId) => ({ ...head, personId }));
    const members = [head, { ...head, role: 'unit_member' as const }, ...others];
    expect(peopleToldOf(audience, members, happenedAt)).toEqual([...['a', 'b', 'head']]);
  });
});
