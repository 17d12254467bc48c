import { type RubricKey } from '../../api/rubrics';

/** A version of a rubric as one text, for choices and addresses; an id holds no blanks. */
export const keyText = ({ id, version }: RubricKey) => `${id} ${version}`;

export function keyIn(text: string): RubricKey {
  const [id = '', ...version] = text.split(' ');
  return { id, version: version.join(' ') };
}
