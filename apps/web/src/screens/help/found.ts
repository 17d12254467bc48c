import { type TermName } from '../../parts/terms';

export interface Explained {
  readonly name: TermName;
  readonly word: string;
  readonly also: string;
  readonly meaning: string;
}

/** Whether a term holds the words that were typed; the name of a term finds that one. */
export function holds({ name, word, also, meaning }: Explained, typed: string): boolean {
  const words = typed.trim().toLowerCase();
  return name === words || `${word} ${also} ${meaning}`.toLowerCase().includes(words);
}
