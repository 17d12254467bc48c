import { type RawSearch, oneOf, text } from '../../../app/search';

export const changes = ['added', 'removed', 'changed'] as const;
export const parts = ['node', 'scale', 'minimum', 'setting', 'gate'] as const;

/** Two versions of rubrics, as `keyText` writes them, and which differences are shown. */
export interface RubricComparisonSearch {
  readonly left?: string;
  readonly right?: string;
  readonly change?: (typeof changes)[number];
  readonly part?: (typeof parts)[number];
}

export const rubricComparisonSearch = ({ left, right, change, part }: RawSearch): RubricComparisonSearch => ({
  left: text(left),
  right: text(right),
  change: oneOf(change, changes),
  part: oneOf(part, parts),
});
