import { type Programme } from '../../../api/programmes';
import { changedParts } from './changed-parts';
import { membersOf, seatingOf } from './team-seats';

const members = [
  { personId: 'a', area: null },
  { personId: 'b', area: 'MP' as const },
  { personId: 'b', area: 'PP' as const },
];

describe('the seats of a work team', () => {
  it('a person may sit in several areas, and the head in none', () => {
    expect(seatingOf(members)).toEqual({
      lead: ['a'],
      MP: ['b'],
      TT: [],
      SDM: [],
      AK: [],
      PW: [],
      PP: ['b'],
    });
  });

  it('say the same as the list of members', () => {
    expect(membersOf(seatingOf(members))).toEqual(members);
  });
});

describe('what others changed of a programme', () => {
  const programme = {
    ...{ target: 'wbk', stage: 'declaration', declaration: null, designation: null, pactsSigned: 0 },
    team: { decreeNumber: 'SK-1', decreedOn: '2026-01-01', members },
  } as unknown as Programme;

  it('is named part by part', () => {
    expect(changedParts(programme, { ...programme, pactsSigned: 1, stage: 'designation' })).toEqual([
      'stage',
      'pactsSigned',
    ]);
  });

  it('is nothing when only keys are written in another order', () => {
    const team = { members, decreedOn: '2026-01-01', decreeNumber: 'SK-1' };
    expect(changedParts(programme, { ...programme, team })).toEqual([]);
  });
});
