import { type RawSearch, text } from '../../../app/search';

/** What a reader of a rubric looks for. */
export interface RubricSearch {
  /** Code of a part or question that is brought into view. */
  readonly q?: string;
  /** Words that the shown questions hold. */
  readonly find?: string;
}

export const rubricSearch = ({ q, find }: RawSearch): RubricSearch => ({
  q: text(q),
  find: text(find)?.slice(0, 100),
});
