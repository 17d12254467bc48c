import { type AnswerValue } from '@zi/contracts';
import fc from 'fast-check';
import { refusalOf } from '../fixtures/refusal';
import { rubric } from '../fixtures/worksheet';
import { type AnswerState, type Edit, editAnswers, sheetOf, staleEdits } from './answer';

const code = 'R.1.i.a';
const by = { author: 'person:rahma', now: new Date('2026-02-20T03:00:00Z') };
const counts = (agents: number): AnswerValue => ({ jumlah_agen_perubahan: agents, jumlah_perubahan: 1 });

interface Content {
  readonly value: AnswerValue | null;
  readonly note: string | null;
}
const value = fc.constantFrom<AnswerValue | null>(null, counts(1), counts(2), counts(3));
const note = fc.constantFrom(null, 'satu', 'dua');
const content: fc.Arbitrary<Content> = fc.record({ value, note });
/** What an edit says; it may leave out either. */
const said = fc.record({ value, note }, { requiredKeys: [] });

/** An answer that changed step by step, version by version; every step changes something or nothing. */
const history = fc.array(content, { minLength: 1, maxLength: 4 }).map((states) =>
  states.map((state, index): AnswerState => ({
    ...{ ...state, code, origin: 'person', author: 'person:sari', version: index + 1 },
    answeredAt: new Date('2026-02-19T03:00:00Z'),
  })),
);
/** A history and the version in it that someone works on. */
const work = history.chain((states) => fc.tuple(fc.constant(states), fc.nat(states.length)));

const blank: Content = { value: null, note: null };
const stateAt = (states: readonly AnswerState[], version: number): Content => states[version - 1] ?? blank;
const text = (part: unknown) => JSON.stringify(part);

/** The answer after an edit upon an earlier version, as it would be saved. */
function save(states: readonly AnswerState[], edit: Omit<Edit, 'code'>): AnswerState {
  const current = states.at(-1)!;
  const edits = [{ code, ...edit }];
  const sheet = sheetOf([current]);
  const bases = staleEdits(sheet, edits).map(({ version }) => states[version - 1]!);
  return editAnswers(rubric, sheet, edits, by, sheetOf(bases))[0] ?? current;
}

/** The fields that an edit changes of its base, and those that others changed since. */
function touched(states: readonly AnswerState[], { version, ...edit }: Omit<Edit, 'code'>) {
  const [base, current] = [stateAt(states, version), stateAt(states, states.length)];
  const fields = ['value', 'note'] as const;
  return {
    mine: fields.filter((field) => edit[field] !== undefined && text(edit[field]) !== text(base[field])),
    theirs: fields.filter((field) => text(current[field]) !== text(base[field])),
  };
}

describe('an edit upon an earlier state', () => {
  it('of a field that nobody changed since is saved, and what another changed beside it stays', () => {
    fc.assert(
      fc.property(work, said, ([states, version], edit) => {
        const { mine, theirs } = touched(states, { ...edit, version });
        fc.pre(!mine.some((field) => theirs.includes(field)));
        const [saved, current] = [save(states, { ...edit, version }), states.at(-1)!];
        for (const field of ['value', 'note'] as const) {
          expect(saved[field]).toEqual(mine.includes(field) ? edit[field] : current[field]);
        }
        const isChange = mine.length > 0;
        expect(saved.version).toBe(current.version + (isChange ? 1 : 0));
        expect(saved.author).toBe(isChange ? by.author : current.author);
      }),
    );
  });

  it('of a field that another changed since is a conflict, and shows base, theirs and yours', () => {
    fc.assert(
      fc.property(work, said, ([states, version], edit) => {
        const { mine, theirs } = touched(states, { ...edit, version });
        fc.pre(mine.some((field) => theirs.includes(field)));
        const base = stateAt(states, version);
        const current = states.at(-1)!;
        const refused = refusalOf(() => save(states, { ...edit, version }));
        expect(refused.code).toBe('conflict');
        expect(refused.details['conflicts']).toMatchObject([
          {
            ...{ code, reason: 'changed', yourVersion: version, currentVersion: current.version },
            base: { value: base.value, note: base.note },
            theirs: { value: current.value, note: current.note, author: current.author },
            yours: { value: base.value, note: base.note, ...edit },
          },
        ]);
      }),
    );
  });

  it('ends the same whoever comes first, where one writes the value and another the note', () => {
    fc.assert(
      fc.property(history, value, note, (states, newValue, newNote) => {
        const version = states.length;
        const [a, b] = [
          { value: newValue, version },
          { note: newNote, version },
        ];
        const inTurn = (first: typeof a | typeof b, second: typeof a | typeof b) => {
          const saved = save(states, first);
          return save(saved.version > version ? [...states, saved] : states, second);
        };
        const wanted = { value: newValue, note: newNote };
        expect(inTurn(a, b)).toMatchObject(wanted);
        expect(inTurn(b, a)).toMatchObject(wanted);
      }),
    );
  });

  it('that is later than the present one, or that never was, is a conflict without a base', () => {
    const [state] = fc.sample(history, 1)[0]!;
    const current = { ...state!, version: 2 };
    for (const version of [1, 3]) {
      const refused = refusalOf(() =>
        editAnswers(rubric, sheetOf([current]), [{ code, note: 'x', version }], by),
      );
      expect(refused).toMatchObject({
        code: 'conflict',
        details: { conflicts: [{ base: null, yourVersion: version, currentVersion: 2 }] },
      });
    }
  });

  it('never types over the index of a survey, though only its note were new', () => {
    const index = fc.constantFrom<AnswerValue>('56/15', '18/5');
    const typed = fc.oneof(index, fc.constant(null), fc.constant(4));
    const base: AnswerState = {
      ...{ code: 'H.1.a', value: 3, note: null, origin: 'person', author: 'person:sari' },
      ...{ answeredAt: by.now, version: 1 },
    };
    fc.assert(
      fc.property(
        index,
        fc.record({ value: typed, note }, { requiredKeys: [] }),
        fc.nat(2),
        (held, edit, version) => {
          const surveyed: AnswerState = {
            ...base,
            value: held,
            origin: 'survey',
            author: 'survey:x',
            version: 2,
          };
          const save = () =>
            editAnswers(
              rubric,
              sheetOf([surveyed]),
              [{ code: 'H.1.a', ...edit, version }],
              by,
              sheetOf([base]),
            );
          const isSame = (edit.value === undefined || edit.value === held) && (edit.note ?? null) === null;
          if (!isSame) expect(refusalOf(save).details['conflicts']).toMatchObject([{ reason: 'survey' }]);
          else if (version === 2) expect(save()).toEqual([]);
        },
      ),
    );
  });
});
