import { type MembershipState, membershipStates } from '../../../../api/memberships';
import { type RawSearch, oneOf } from '../../../../app/search';

/** Which roles are shown: those that are held now unless another state is named. */
export const unitPeopleSearch = ({ state }: RawSearch): { state?: MembershipState } => ({
  state: oneOf(state, membershipStates),
});
