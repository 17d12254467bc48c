import { type RubricNode } from '@zi/rubric';
import { type explanationQuery } from '../../api/assessments';

export type Explanation = Awaited<ReturnType<NonNullable<ReturnType<typeof explanationQuery>['queryFn']>>>;

/** The nodes above one, the largest first. */
export function ancestorsOf({ parent }: RubricNode): RubricNode[] {
  return parent ? [...ancestorsOf(parent), parent] : [];
}

/** How the number of a node comes about: from its parts, or by the form of its answer. */
export const ruleOf = ({ rule, form }: RubricNode) => (rule === 'answer' ? (form?.type ?? 'choice') : rule);
