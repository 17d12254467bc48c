import { type glossary as Indonesian } from '../id/glossary';
import { type Text } from '../text';
import { terms } from './terms';

export const glossary: Text<typeof Indonesian> = {
  title: 'Help and glossary',
  about: 'What the words of the programme mean, how a score is built, and keyboard shortcuts.',
  search: 'Search the terms',
  none: 'No term matches',
  noneBody: 'Try another word or its abbreviation.',
  source: 'Source: {{source}}',
  more: 'See the glossary',
  explain: 'What {{word}} means',
  found_one: '{{count}} term',
  found_other: '{{count}} terms',
  group: {
    programme: 'Programme and stages',
    people: 'People and teams',
    worksheet: 'Worksheet and score',
    survey: 'Surveys',
    paper: 'Requirements and papers',
  },
  score: {
    title: 'How the score is built',
    one: 'Every answer becomes a fraction from 0 to 1: yes is 1, no is 0, letters A–E by their step, ratios by their counts.',
    two: 'The mean of the answers of a sub-area is multiplied by its weight, then all parts are added.',
    three: 'Enablers give 60 points at most (fulfilment 30, reform 30), results 40 at most.',
    four: 'WBK or WBBM is read from the total and all minimums at once. Choose any number to open where it comes from.',
  },
  keys: {
    title: 'Keyboard shortcuts',
    find: 'Open the search',
    move: 'Move among the results',
    choose: 'Open the choice',
    leave: 'Close a window or an explanation',
    skip: 'Go to the next button or field',
  },
  key: { ctrl: 'Ctrl', enter: 'Enter', escape: 'Esc', tab: 'Tab', up: '↑', down: '↓', k: 'K' },
  term: terms,
};
