import { roleState } from './role-state';

const today = '2026-03-02';

it.each([
  [{}, 'current'],
  [{ startsOn: today, endsOn: today }, 'current'],
  [{ startsOn: '2026-03-03' }, 'coming'],
  [{ endsOn: '2026-03-01' }, 'past'],
  [{ endedAt: '2026-03-01T01:00:00.000Z' }, 'past'],
])('a role with %p is %s', (role, state) => {
  expect(roleState(role, today)).toBe(state);
});
