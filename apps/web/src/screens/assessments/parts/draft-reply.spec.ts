import { ApiProblem, type ProblemKind } from '../../../api/problem';
import { refusalsOf } from './draft-reply';
import { noDrafts, take, type } from './drafts';

const { batch } = take(
  type(type(noDrafts, { code: 'P.1.i.b', change: { value: { jumlah: 3 } } }), {
    code: 'P.1.i.a',
    change: { note: 'SK' },
  }),
  'key',
);

const refusal = (kind: ProblemKind, document: object) => new ApiProblem(kind, document);

describe('what a refusal says of drafts', () => {
  it('is a conflict with the answer of another, by code', () => {
    const theirs = {
      value: 'Ya',
      note: 'Nota',
      author: 'person:budi',
      answeredAt: '2026-02-20T03:00:00.000Z',
    };
    const conflicts = [{ code: 'P.1.i.a', reason: 'changed', currentVersion: 4, theirs }];
    const refusals = refusalsOf(refusal('stale_version', { details: { conflicts } }), batch!);
    expect(refusals?.conflicts).toEqual({ 'P.1.i.a': { ...theirs, version: 4, isSurvey: false } });
  });

  it('names the survey that an index comes from', () => {
    const conflicts = [{ code: 'P.1.i.a', reason: 'survey', currentVersion: 2, theirs: null }];
    const refusals = refusalsOf(refusal('conflict', { details: { conflicts } }), batch!);
    expect(refusals?.conflicts?.['P.1.i.a']).toMatchObject({ isSurvey: true, value: null, version: 2 });
  });

  it('is a problem at a key of the value, found by the place in the batch', () => {
    const problems = [{ path: '/body/answers/1/value/jumlah', message: 'must be a count' }];
    expect(refusalsOf(refusal('invalid', { problems }), batch!)?.problems).toEqual({
      'P.1.i.b': { jumlah: 'must be a count' },
    });
  });

  it('is nothing when the refusal speaks of none of them', () => {
    expect(refusalsOf(new ApiProblem('conflict'), batch!)).toBeUndefined();
    const elsewhere = [{ path: '/body/answers/7/value', message: 'unknown' }];
    expect(refusalsOf(refusal('invalid', { problems: elsewhere }), batch!)).toBeUndefined();
  });
});
