import { type RawSearch, text } from '../../app/search';

export const peopleSearch = ({ query }: RawSearch): { readonly query?: string } => ({
  query: text(query)?.slice(0, 100),
});
