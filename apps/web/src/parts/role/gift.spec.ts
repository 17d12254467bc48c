import { blankGift, filledGift, giftFlaws } from './gift';

const today = '2026-05-10';
const gift = { ...blankGift, unitId: 'u', role: 'unit_coordinator' } as const;
const lastDay = (startsOn: string | null, endsOn: string | null) =>
  giftFlaws({ ...gift, startsOn, endsOn }, today).endsOn;

describe('a role that is being given', () => {
  it('needs a unit and a role', () => {
    expect(giftFlaws(blankGift, today)).toEqual({
      unitId: { kind: 'required' },
      role: { kind: 'required' },
      endsOn: undefined,
    });
  });

  it('has no last day before its first', () => {
    expect(lastDay('2026-06-01', '2026-05-31')).toEqual({ kind: 'early', first: '2026-06-01' });
    expect(lastDay('2026-06-01', '2026-06-01')).toBeUndefined();
  });

  it('that is held from now on or since some time has no last day that is over', () => {
    expect(lastDay(null, '2026-05-09')).toEqual({ kind: 'early', first: today });
    expect(lastDay('2026-01-01', '2026-05-09')).toEqual({ kind: 'early', first: today });
    expect(lastDay(null, today)).toBeUndefined();
  });

  it('may have no end', () => {
    expect(lastDay('2026-06-01', null)).toBeUndefined();
  });

  it('has an area only where the role answers for one', () => {
    expect(filledGift({ ...gift, area: 'TT' }).area).toBe('TT');
    expect(filledGift({ ...gift, role: 'unit_head', area: 'TT' }).area).toBeNull();
  });
});
