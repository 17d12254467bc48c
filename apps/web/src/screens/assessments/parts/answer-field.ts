import { type AnswerForm as Form, type Rubric, type RubricNode, type Settings } from '@zi/rubric';
import { type Problems, type Value } from './drafts';

export interface AnswerFormProps {
  readonly rubric: Rubric;
  readonly node: RubricNode;
  readonly settings: Settings;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Why it cannot be changed; undefined when it can. An empty text says nothing. */
  readonly readOnly?: string | undefined;
  /** Id of the heading of the question. */
  readonly labelledBy: string;
  /** What is wrong with the value, by key of it; `''` for the whole. */
  readonly problems?: Problems | undefined;
  /** The survey that an index comes from: it is not typed. */
  readonly isFromSurvey?: boolean;
}

export type FieldProps<T extends Form['type']> = AnswerFormProps & { readonly form: Form & { type: T } };
