import { type AnswerValue } from '@zi/contracts';
import { editAnswers, sheetOf } from '../domain/answer';
import { type CurrentAnswer, changesOf, editsOf } from './change';
import { type AnswerContent, type ReadExchange } from './exchange';
import { originOf, rubric } from './fixtures/exchanges';

const code = 'P.1.i.a';
interface Read {
  value?: AnswerValue | null;
  note?: string | null;
}
interface Base {
  version: number;
  content?: AnswerContent;
}

/** What a file says of one question. */
function fileOf(read: Read, base?: Base, of = code): ReadExchange {
  const answer = {
    code: of,
    ...(read.value !== undefined && { value: { address: 'Jawaban!K6', content: read.value } }),
    ...(read.note !== undefined && { note: { address: 'Jawaban!L6', content: read.note } }),
    ...(base && { base }),
  };
  return { origin: originOf(), answers: new Map([[of, answer]]), problems: [] };
}
const now = (facts: Partial<CurrentAnswer>, of = code) =>
  new Map([[of, { value: null, note: null, version: 3, origin: 'person' as const, ...facts }]]);
const exported = (content: Partial<AnswerContent>, version = 3): Base => ({
  version,
  content: { value: null, note: null, ...content },
});
const conflict = (file: ReadExchange, current: ReadonlyMap<string, CurrentAnswer>) =>
  changesOf(rubric, file, current).map((change) => change.conflict);

describe('what an import changes', () => {
  it('is each field that was changed in the file, with its address, old and new', () => {
    const file = fileOf({ value: 'Tidak', note: 'belum ada SK' }, exported({ value: 'Ya' }));
    const versions = { baseVersion: 3, currentVersion: 3, conflict: null };
    expect(changesOf(rubric, file, now({ value: 'Ya' }))).toEqual([
      { code, field: 'value', address: 'Jawaban!K6', old: 'Ya', new: 'Tidak', ...versions },
      { code, field: 'note', address: 'Jawaban!L6', old: null, new: 'belum ada SK', ...versions },
    ]);
  });

  it('is a cleared field too', () => {
    const file = fileOf({ value: null }, exported({ value: 'Ya' }));
    expect(changesOf(rubric, file, now({ value: 'Ya' }))).toMatchObject([
      { old: 'Ya', new: null, conflict: null },
    ]);
  });

  it('is an answer to a question that had none', () => {
    const file = fileOf({ value: 'Ya' }, exported({}, 0));
    expect(changesOf(rubric, file, new Map())).toMatchObject([
      { old: null, new: 'Ya', baseVersion: 0, currentVersion: 0, conflict: null },
    ]);
  });

  it('is nothing where the file was left as it was, even when someone else changed the answer since', () => {
    const file = fileOf({ value: 'Ya', note: null }, exported({ value: 'Ya' }));
    expect(changesOf(rubric, file, now({ value: 'Ya' }))).toEqual([]);
    expect(changesOf(rubric, file, now({ value: 'Tidak', note: 'baru', version: 5 }))).toEqual([]);
  });

  it('is nothing where both came to the same', () => {
    const file = fileOf({ value: 'Tidak' }, exported({ value: 'Ya' }));
    expect(changesOf(rubric, file, now({ value: 'Tidak', version: 4 }))).toEqual([]);
  });

  it('is nothing where only the order of counts or the writing of an index differs', () => {
    const counts = { jumlah_agen_perubahan: 4, jumlah_perubahan: 3 };
    const turned = { jumlah_perubahan: 3, jumlah_agen_perubahan: 4 };
    const ratio = fileOf({ value: turned }, undefined, 'R.1.i.a');
    expect(changesOf(rubric, ratio, now({ value: counts }, 'R.1.i.a'))).toEqual([]);
    const index = fileOf({ value: '37/10' }, undefined, 'H.1.a');
    expect(changesOf(rubric, index, now({ value: 3.7 }, 'H.1.a'))).toEqual([]);
  });

  it('is nothing for a field that could not be read', () => {
    expect(changesOf(rubric, fileOf({}, exported({ value: 'Ya' })), now({ value: 'Ya' }))).toEqual([]);
  });

  it('stands in the order of the worksheet', () => {
    const one = fileOf({ value: 'B' }, exported({}, 0), 'P.1.i.b');
    const other = fileOf({ value: 'Ya' }, exported({}, 0));
    const answers = new Map([...one.answers, ...other.answers]);
    const changes = changesOf(rubric, { ...one, answers }, new Map());
    expect(changes.map((change) => change.code)).toEqual(['P.1.i.a', 'P.1.i.b']);
  });
});

describe('a change conflicts', () => {
  it('when someone else changed the field since the export: theirs, yours and what it was', () => {
    const file = fileOf({ note: 'versi saya' }, exported({ note: 'asli' }));
    expect(conflict(file, now({ note: 'versi mereka', version: 4 }))).toEqual([
      { reason: 'changed', theirs: 'versi mereka', yours: 'versi saya', base: 'asli' },
    ]);
  });

  it('not when only the other field of the answer was changed', () => {
    const file = fileOf({ value: 'Tidak', note: null }, exported({ value: 'Ya' }));
    expect(conflict(file, now({ value: 'Ya', note: 'mereka', version: 4 }))).toEqual([null]);
  });

  it('when someone answered a question that was blank at the export', () => {
    const file = fileOf({ value: 'Ya' }, exported({}, 0));
    expect(conflict(file, now({ value: 'Tidak', version: 1 }))).toEqual([
      { reason: 'changed', theirs: 'Tidak', yours: 'Ya', base: null },
    ]);
  });

  it('when the answer is the index of a survey, which is not typed', () => {
    const file = fileOf({ value: 3.9 }, exported({ value: '56/15' }), 'H.1.a');
    expect(conflict(file, now({ value: '56/15', origin: 'survey' }, 'H.1.a'))).toEqual([
      { reason: 'survey', theirs: '56/15', yours: 3.9, base: '56/15' },
    ]);
  });

  it('when the file claims a version that there is not', () => {
    const file = fileOf({ value: 'Tidak' }, exported({ value: null }, 9));
    expect(conflict(file, now({ value: 'Ya' }))).toMatchObject([{ reason: 'changed' }]);
  });
});

describe('a file that tells the version of an answer, but not what it was', () => {
  const file = fileOf({ value: 'Tidak' }, { version: 3 });

  it('changes an answer of that version', () => {
    expect(conflict(file, now({ value: 'Ya' }))).toEqual([null]);
  });

  it('conflicts with a later one, base unknown', () => {
    expect(conflict(file, now({ value: 'Ya', version: 4 }))).toEqual([
      { reason: 'changed', theirs: 'Ya', yours: 'Tidak', base: undefined },
    ]);
    expect(conflict(file, now({ value: null, version: 4 }))).toMatchObject([{ reason: 'changed' }]);
  });

  it('is compared with what it was where that is known', () => {
    const current = now({ value: 'Ya', version: 4 });
    const earlier = (asked: string, version: number) =>
      asked === code && version === 3 ? { value: 'Tidak', note: null } : undefined;
    expect(changesOf(rubric, file, current, earlier)).toEqual([]);
  });
});

describe('a national workbook, which tells nothing of what it is based on', () => {
  it('fills in what is blank, and leaves alone what it leaves blank', () => {
    expect(conflict(fileOf({ value: 'Ya' }), new Map())).toEqual([null]);
    expect(conflict(fileOf({ value: 'Ya' }), now({ note: 'catatan' }))).toEqual([null]);
    expect(changesOf(rubric, fileOf({ value: null, note: null }), now({ value: 'Ya', note: 'x' }))).toEqual(
      [],
    );
  });

  it('conflicts with every answer that differs', () => {
    expect(conflict(fileOf({ value: 'Ya' }), now({ value: 'Tidak' }))).toEqual([
      { reason: 'changed', theirs: 'Tidak', yours: 'Ya', base: undefined },
    ]);
  });
});

describe('changes that were chosen', () => {
  it('become one edit an answer, on its present version', () => {
    const file = fileOf({ value: 'Tidak', note: 'versi saya' }, exported({ value: 'Ya', note: 'asli' }));
    const current = { value: 'Ya', note: 'versi mereka', version: 4, origin: 'person' as const };
    const edits = editsOf(changesOf(rubric, file, new Map([[code, current]])));
    expect(edits).toEqual([{ code, value: 'Tidak', note: 'versi saya', version: 4 }]);
    const time = new Date('2026-03-02T03:00:00Z');
    const sheet = sheetOf([{ ...current, code, author: 'person:sari', answeredAt: time }]);
    expect(editAnswers(rubric, sheet, edits, { author: 'person:rahma', now: time })).toMatchObject([
      { value: 'Tidak', note: 'versi saya', version: 5 },
    ]);
  });

  it('leave out the field that was not chosen', () => {
    const file = fileOf({ value: 'Tidak', note: 'versi saya' }, exported({ value: 'Ya' }));
    const changes = changesOf(rubric, file, now({ value: 'Ya' }));
    expect(editsOf(changes.filter(({ field }) => field === 'note'))).toEqual([
      { code, note: 'versi saya', version: 3 },
    ]);
  });
});
