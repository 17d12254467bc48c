import { differences } from './differences';
import { filterOf } from './filter';
import { auditSearch } from './search';

describe('what an entry of the trail changed', () => {
  it('is told field by field, also within', () => {
    const before = { name: 'A', version: 1, team: { leader: 'x', members: ['x', 'y'] } };
    const after = { name: 'A', version: 2, team: { leader: 'x', members: ['x', 'z'] } };
    expect(differences(before, after)).toEqual([
      { field: 'version', before: '1', after: '2' },
      { field: 'team.members', before: 'x, y', after: 'x, z' },
    ]);
  });

  it('of something new is all of it, and nothing where nothing is kept', () => {
    expect(differences(null, { name: 'A', closed: false, until: null })).toEqual([
      { field: 'name', before: null, after: 'A' },
      { field: 'closed', before: null, after: 'false' },
    ]);
    expect(differences(null, null)).toEqual([]);
  });

  it('within a list of things is told by its place', () => {
    expect(differences({ a: [{ n: 1 }] }, { a: [{ n: 2 }] })).toEqual([
      { field: 'a.0.n', before: '1', after: '2' },
    ]);
  });
});

describe('the filter of the trail', () => {
  it('takes both days whole, as they are where the reader is', () => {
    expect(filterOf({ from: '2026-02-01', to: '2026-02-01' }, 'WIB')).toEqual({
      from: '2026-01-31T17:00:00.000Z',
      to: '2026-02-01T17:00:00.000Z',
    });
    expect(filterOf({ from: '2026-02-01' }, 'WIT')).toEqual({ from: '2026-01-31T15:00:00.000Z' });
  });

  it('names who acted as the trail does', () => {
    expect(filterOf({ person: 'p', unit: 'u', object: 'o' }, 'WITA')).toEqual({
      actor: 'person:p',
      unitId: 'u',
      objectId: 'o',
    });
  });

  it('leaves out what is no day and no service', () => {
    expect(auditSearch({ from: '2026-13-01', to: 'yesterday', service: 'kitchen' })).toEqual({});
    expect(auditSearch({ from: '2026-01-31', service: 'stages' })).toEqual({
      from: '2026-01-31',
      service: 'stages',
    });
  });
});
