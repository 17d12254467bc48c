import { type Note } from '../../../api/assessments';
import { rubric } from '../../../parts/score/rubric.fixture';
import {
  type Mark,
  filtered,
  isChanged,
  isReturned,
  neighbour,
  nextUnanswered,
  presentOf,
} from './question-filter';

const { questions } = rubric;
const [first, second, third] = questions as [
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
];
const blank: Mark = {
  ...{ isAnswered: false, hasEvidence: false, isReturned: false, isChanged: false },
  status: undefined,
};
const done: Mark = { ...blank, isAnswered: true, hasEvidence: true };
/** All are answered and have evidence, except those that are named. */
const marks = (exceptions: Readonly<Record<string, Mark>>) =>
  new Map(questions.map(({ code }) => [code, exceptions[code] ?? done]));
const note = (layer: string) => ({ layer }) as Note;

describe('the filter of questions', () => {
  it('finds those that are unanswered, without evidence, returned or changed', () => {
    const some = marks({
      [first.code]: { ...blank, hasEvidence: true },
      [second.code]: { ...done, hasEvidence: false, isReturned: true },
      [third.code]: { ...done, isChanged: true },
    });
    expect(filtered(questions, some, { filter: 'unanswered' })).toEqual([first]);
    expect(filtered(questions, some, { filter: 'without_evidence' })).toEqual([second]);
    expect(filtered(questions, some, { filter: 'returned' })).toEqual([second]);
    expect(filtered(questions, some, { filter: 'changed' })).toEqual([third]);
    expect(filtered(questions, some, {})).toHaveLength(questions.length);
  });

  it('finds words in the code and in both languages, in any order and case', () => {
    const all = marks({});
    expect(filtered(questions, all, { find: second.code.toLowerCase() })).toContain(second);
    const [word] = second.name.en.split(' ').slice(-1);
    expect(filtered(questions, all, { find: `${word!.toUpperCase()} ${second.code}` })).toContain(second);
    expect(filtered(questions, all, { find: 'tidakadakatainiselamanya' })).toEqual([]);
  });
});

describe('a question', () => {
  it('is returned while another layer has the last word in its thread', () => {
    expect(isReturned([note('self'), note('tpi_member')], 'self')).toBe(true);
    expect(isReturned([note('tpi_member'), note('self')], 'self')).toBe(false);
    expect(isReturned([], 'self')).toBe(false);
  });

  it('is changed when its value is another than in the round before', () => {
    expect(isChanged('Ya', 'Tidak')).toBe(true);
    expect(isChanged('Ya', 'Ya')).toBe(false);
    expect(isChanged('Ya', undefined)).toBe(false);
  });

  it('is the one of the code, else the first that is shown; a code of none gives none', () => {
    expect(presentOf(rubric, [second], third.code)).toBe(third);
    expect(presentOf(rubric, [second], undefined)).toBe(second);
    expect(presentOf(rubric, [], undefined)).toBe(first);
    expect(presentOf(rubric, questions, 'X.9')).toBeUndefined();
    expect(presentOf(rubric, questions, rubric.root.code)).toBeUndefined();
  });

  it('has its neighbours among those that are shown; one that is not shown, among all', () => {
    expect(neighbour([first, third], questions, first, 1)).toBe(third);
    expect(neighbour([first, third], questions, second, 1)).toBe(third);
    expect(neighbour(questions, questions, first, -1)).toBeUndefined();
  });

  it('is followed by the next unanswered one, from the start again after the last', () => {
    const some = marks({ [first.code]: blank, [third.code]: blank });
    expect(nextUnanswered(questions, some, first.code)).toBe(third);
    expect(nextUnanswered(questions, some, third.code)).toBe(first);
    expect(nextUnanswered(questions, marks({ [first.code]: blank }), first.code)).toBeUndefined();
  });
});
