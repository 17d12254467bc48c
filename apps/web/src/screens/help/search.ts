import { type RawSearch, text } from '../../app/search';

export interface HelpSearch {
  /** The term that was asked for: its name, or words to look for. */
  readonly term?: string;
}

export const helpSearch = ({ term }: RawSearch): HelpSearch => ({ term: text(term) });
