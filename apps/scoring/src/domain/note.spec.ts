import { v7 } from 'uuid';
import { refusalOf } from '../fixtures/refusal';
import { basis, rubric } from '../fixtures/worksheet';
import { type Located } from './announcement';
import { type NoteState, writeNote } from './note';

const located: Located = {
  assessment: { ...{ id: v7(), programmeId: v7(), basis, round: 3, submitted: true, version: 7 } },
  programme: {
    ...{ id: v7(), unitId: v7(), unitName: 'BPSPL Padang', unitPath: [v7()], cycleId: v7(), year: 2026 },
    ...{ rubric: basis.rubric, settings: {}, closesOn: null, target: 'wbk', stage: 'monitoring', version: 1 },
  },
  rubric,
};
const by = { id: v7(), layer: 'tpi_member' as const, author: 'person:x', now: new Date() };
const draft = { code: 'P.1.i.a', body: 'SK belum ditandatangani', replyTo: null, answered: null };
const first = (code = 'P.1.i.a'): NoteState => writeNote(located, { ...draft, code }, { ...by, id: v7() });

describe('a note', () => {
  it('belongs to a question and the present round', () => {
    expect(writeNote(located, draft, by)).toEqual({
      ...{ id: by.id, assessmentId: located.assessment.id, code: 'P.1.i.a', round: 3, replyTo: null },
      ...{ layer: 'tpi_member', author: 'person:x', body: draft.body, writtenAt: by.now },
    });
  });

  it('replies to one about the same question, also of an earlier round', () => {
    const answered = { ...first(), round: 1 };
    expect(writeNote(located, { ...draft, replyTo: answered.id, answered }, by)).toMatchObject({
      ...{ replyTo: answered.id, round: 3 },
    });
  });

  it.each(['P.1', 'TOTAL', 'Z.9'])('is about a question, not about %s', (code) => {
    const refusal = refusalOf(() => writeNote(located, { ...draft, code }, by));
    expect(refusal).toMatchObject({ code: 'invalid', details: { problems: [{ path: '/code' }] } });
  });

  it('replies to nothing of another question or another assessment', () => {
    const other = first('P.1.i.b');
    for (const answered of [other, undefined]) {
      const refusal = refusalOf(() => writeNote(located, { ...draft, replyTo: other.id, answered }, by));
      expect(refusal).toMatchObject({ code: 'invalid', details: { problems: [{ path: '/replyTo' }] } });
    }
  });
});
