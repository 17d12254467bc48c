import { type GivenRole } from '../../api/memberships';
import { choiceFlaw, dayFlaw } from '../field/checks';

/** A role as it is being given. */
export interface GiftDraft extends Pick<GivenRole, 'area' | 'cycleId' | 'startsOn' | 'endsOn'> {
  readonly unitId: string | null;
  readonly role: GivenRole['role'] | null;
}

export const blankGift: GiftDraft = {
  ...{ unitId: null, role: null, area: null, cycleId: null },
  ...{ startsOn: null, endsOn: null },
};

/** What keeps a role from being given. Its last day is neither before its first nor over. */
export const giftFlaws = ({ unitId, role, startsOn, endsOn }: GiftDraft, today: string) => ({
  unitId: choiceFlaw(unitId),
  role: choiceFlaw(role),
  endsOn: dayFlaw(endsOn, startsOn && startsOn > today ? startsOn : today),
});

/** What is sent once `giftFlaws` finds nothing. */
export const filledGift = ({ unitId, role, area, ...gift }: GiftDraft): Omit<GivenRole, 'personId'> => ({
  cycleId: gift.cycleId,
  startsOn: gift.startsOn,
  endsOn: gift.endsOn,
  unitId: unitId ?? '',
  role: role ?? 'unit_member',
  area: role === 'unit_coordinator' ? area : null,
});
