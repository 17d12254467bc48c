import { type Answer } from '../../../../api/assessments';
import { ApiProblem } from '../../../../api/problem';
import { type SheetChange } from '../../../../api/rounds';
import { accepted, begin, editsOf, nextBatch, refusedCodes, undoing, without } from './import-plan';

const change = (code: string, more: Partial<SheetChange> = {}): SheetChange => ({
  ...{ code, field: 'value', cell: 'Jawaban!K6', old: 'Tidak', new: 'Ya', version: 3, conflict: null },
  ...more,
});
const refusal = (kind: 'conflict' | 'invalid', document: object) => new ApiProblem(kind, document);
const answer = (code: string, version: number) => ({ code, version }) as Answer;

describe('an import of a worksheet', () => {
  it('saves the value and the note of a question together, on the version that was previewed', () => {
    expect(editsOf([change('P.1'), change('P.2'), change('P.1', { field: 'note', new: null })])).toEqual([
      { code: 'P.1', version: 3, value: 'Ya', note: null },
      { code: 'P.2', version: 3, value: 'Ya' },
    ]);
  });

  it('sends no more than 200 answers at once', () => {
    const progress = begin(Array.from({ length: 201 }, (_, index) => ({ code: `P.${index}`, version: 0 })));
    expect(nextBatch(progress)).toHaveLength(200);
    expect(nextBatch(accepted(progress, []))).toEqual([{ code: 'P.200', version: 0 }]);
  });

  it('finds the questions that a refusal speaks of', () => {
    const sent = [
      { code: 'P.1', version: 0 },
      { code: 'P.2', version: 0 },
    ];
    const conflict = refusal('conflict', { details: { conflicts: [{ code: 'P.2' }] } });
    expect(refusedCodes(conflict, sent)).toEqual(['P.2']);
    const problems = [{ path: '/body/answers/0/value', message: 'wrong', accepted: 'Ya' }];
    expect(refusedCodes(refusal('invalid', { problems }), sent)).toEqual(['P.1']);
    expect(refusedCodes(refusal('conflict', { details: { layer: 'self' } }), sent)).toEqual([]);
  });

  it('tries the rest again without what was refused', () => {
    const progress = without(begin(editsOf([change('P.1'), change('P.2')])), ['P.1']);
    expect(progress.waiting.map(({ code }) => code)).toEqual(['P.2']);
    expect(progress.refused).toEqual(['P.1']);
  });

  it('puts back the old content of what was saved, on the version that saving gave', () => {
    const changes = [change('P.1'), change('P.2')];
    const done = accepted(without(begin(editsOf(changes)), ['P.1']), [answer('P.2', 4)]);
    expect(undoing(changes, done)).toEqual([{ code: 'P.2', version: 4, value: 'Tidak' }]);
  });
});
