import { type RawSearch, text } from '../../../app/search';

/** The unit in which the role is given. */
export const inviteSearch = ({ unit }: RawSearch): { readonly unit?: string } => ({ unit: text(unit) });
