import { refusalOf } from '../fixtures/refusal';
import { rubric } from '../fixtures/worksheet';
import { type AnswerState, type Edit, type SurveyState, editAnswers, indexAnswers, sheetOf } from './answer';

const now = new Date('2026-02-20T03:00:00Z');
const by = { author: 'person:rahma', now };
const stored = (facts: Partial<AnswerState>): AnswerState => ({
  code: 'P.1.i.a',
  value: 'Ya',
  note: null,
  origin: 'person',
  author: 'person:sari',
  answeredAt: new Date('2026-02-19T03:00:00Z'),
  version: 1,
  ...facts,
});
const survey: SurveyState = {
  id: '0190a000-0000-7000-8000-000000000061',
  programmeId: '0190a000-0000-7000-8000-000000000031',
  ipak: '56/15',
  ipkp: '18/5',
  closedAt: now,
  version: 2,
};
const edit = (
  edits: readonly Edit[],
  answers: readonly AnswerState[] = [],
  bases: readonly AnswerState[] = [],
) => editAnswers(rubric, sheetOf(answers), edits, by, sheetOf(bases));

describe('answers that a person saves', () => {
  it('get author, time and the next version', () => {
    expect(edit([{ code: 'P.1.i.a', value: 'Ya', note: 'SK terlampir', version: 0 }])).toEqual([
      {
        code: 'P.1.i.a',
        value: 'Ya',
        note: 'SK terlampir',
        origin: 'person',
        author: 'person:rahma',
        answeredAt: now,
        version: 1,
      },
    ]);
  });

  it('keep what an edit leaves out, and lose what it sets to null', () => {
    const before = [stored({ note: 'catatan' })];
    expect(edit([{ code: 'P.1.i.a', value: 'Tidak', version: 1 }], before)).toMatchObject([
      { value: 'Tidak', note: 'catatan', version: 2 },
    ]);
    expect(edit([{ code: 'P.1.i.a', note: null, version: 1 }], before)).toMatchObject([
      { value: 'Ya', note: null, version: 2 },
    ]);
    expect(edit([{ code: 'P.1.i.a', value: null, version: 1 }], before)).toMatchObject([
      { value: null, note: 'catatan', version: 2 },
    ]);
  });

  it('do not change when an edit says what is there already, in whatever order its counts stand', () => {
    const counts = { jumlah_agen_perubahan: 4, jumlah_perubahan: 3 };
    const before = [stored({}), stored({ code: 'R.1.i.a', value: counts, version: 4 })];
    expect(
      edit(
        [
          { code: 'P.1.i.a', value: 'Ya', version: 1 },
          { code: 'R.1.i.a', value: { jumlah_perubahan: 3, jumlah_agen_perubahan: 4 }, version: 4 },
          { code: 'P.1.i.b', value: null, version: 0 },
        ],
        before,
      ),
    ).toEqual([]);
  });

  it('are refused with every problem, each with its place, code, value and what is accepted', () => {
    const { code, details } = refusalOf(() =>
      edit([
        { code: 'P.1.i.a', value: 'Mungkin', version: 0 },
        { code: 'X.9', value: 'Ya', version: 0 },
        { code: 'H.1.a', value: 4.5, version: 0 },
        { code: 'R.1.i.a', value: { jumlah_agen_perubahan: -1, 'a/b': 1 }, version: 0 },
        { code: 'P.1', value: 'Ya', version: 0 },
        { code: 'P.1.i.a', value: 'Ya', version: 0 },
      ]),
    );
    expect(code).toBe('invalid');
    expect(details['problems']).toEqual([
      {
        path: '/answers/0/value',
        message: expect.stringMatching(/^P\.1\.i\.a: "Mungkin".*"Ya", "Tidak"$/),
        accepted: '"Ya", "Tidak"',
      },
      { path: '/answers/1/code', message: expect.stringContaining('X.9'), accepted: expect.any(String) },
      { path: '/answers/2/value', message: expect.stringContaining('4.5'), accepted: 'a number from 0 to 4' },
      expect.objectContaining({ path: '/answers/3/value/jumlah_agen_perubahan' }),
      expect.objectContaining({ path: '/answers/3/value/a~1b' }),
      expect.objectContaining({ path: '/answers/3/value/jumlah_perubahan' }),
      { path: '/answers/4/code', message: expect.stringContaining('P.1'), accepted: expect.any(String) },
      { path: '/answers/5/code', message: expect.stringContaining('twice'), accepted: 'each question once' },
    ]);
  });

  it('conflict with what another changed in the meantime: theirs, yours and base, for each of them', () => {
    const before = [stored({ version: 2, note: 'sudah ada' }), stored({ code: 'P.1.ii.a' })];
    const bases = [stored({ value: null, note: 'menyusul' })];
    const refused = refusalOf(() =>
      edit(
        [
          { code: 'P.1.i.a', value: 'Tidak', version: 1 },
          { code: 'P.1.i.b', note: 'baru', version: 3 },
          { code: 'P.1.ii.a', note: 'baru', version: 1 },
        ],
        before,
        bases,
      ),
    );
    expect(refused.code).toBe('conflict');
    expect(refused.message).toContain('P.1.i.a was changed in the meantime: you hold version 1, it is at 2');
    expect(refused.details['conflicts']).toEqual([
      {
        code: 'P.1.i.a',
        reason: 'changed',
        yourVersion: 1,
        currentVersion: 2,
        base: { value: null, note: 'menyusul' },
        yours: { value: 'Tidak', note: 'menyusul' },
        theirs: { value: 'Ya', note: 'sudah ada', author: 'person:sari', answeredAt: before[0]?.answeredAt },
      },
      {
        code: 'P.1.i.b',
        reason: 'changed',
        yourVersion: 3,
        currentVersion: 0,
        base: null,
        yours: { value: null, note: 'baru' },
        theirs: null,
      },
    ]);
  });

  it('conflict even where both wrote the same: whoever saves must have seen what is there', () => {
    const same = () => edit([{ code: 'P.1.i.a', value: 'Ya', version: 0 }], [stored({})]);
    expect(refusalOf(same).code).toBe('conflict');
  });

  it('do not overwrite the index of a survey, but may stand beside it unchanged', () => {
    const index = stored({ code: 'H.1.a', value: '56/15', origin: 'survey', author: `survey:${survey.id}` });
    const refused = refusalOf(() => edit([{ code: 'H.1.a', value: 4, version: 1 }], [index]));
    expect(refused).toMatchObject({
      code: 'conflict',
      message: `H.1.a is the index of the survey ${survey.id} and is not typed. Nothing was saved.`,
      details: { conflicts: [{ code: 'H.1.a', reason: 'survey', surveyId: survey.id }] },
    });
    expect(edit([{ code: 'H.1.a', value: '56/15', version: 1 }], [index])).toEqual([]);
  });

  it('a long list of conflicts is whole in the details and short in the message', () => {
    const before = rubric.questions.map(({ code }) => stored({ code, note: 'sudah ada' }));
    const refused = refusalOf(() =>
      edit(
        before.map(({ code }) => ({ code, note: 'x', version: 0 })),
        before,
      ),
    );
    expect(refused.details['conflicts']).toHaveLength(113);
    expect(refused.message).toMatch(/; and 108 more\. Nothing was saved\.$/);
  });
});

describe('the indices of a closed survey', () => {
  it('become the answers to the questions that ask for them, exact, by the survey', () => {
    const author = `survey:${survey.id}`;
    expect(indexAnswers(rubric, survey, new Map(), now)).toEqual([
      { code: 'H.1.a', value: '56/15', note: null, origin: 'survey', author, answeredAt: now, version: 1 },
      { code: 'H.2.a', value: '18/5', note: null, origin: 'survey', author, answeredAt: now, version: 1 },
    ]);
  });

  it('replace what a person typed, and change nothing the second time', () => {
    const typed = sheetOf([stored({ code: 'H.1.a', value: 4, version: 3 })]);
    const first = indexAnswers(rubric, survey, typed, now);
    expect(first).toMatchObject([
      { code: 'H.1.a', value: '56/15', version: 4 },
      { code: 'H.2.a', version: 1 },
    ]);
    expect(indexAnswers(rubric, survey, sheetOf(first), now)).toEqual([]);
  });

  it('are refused when they are off the scale of the rubric', () => {
    const off = () => indexAnswers(rubric, { ...survey, ipak: '5' }, new Map(), now);
    expect(refusalOf(off)).toMatchObject({ code: 'invalid', message: expect.stringContaining('H.1.a') });
  });
});
