import { refusalOf } from '../fixtures/refusal';
import { basis, goodAnswers, rubric } from '../fixtures/worksheet';
import { type AssessmentState, type ScoreState, requireUnsubmitted, submitLayer } from './assessment';
import { rescore } from './score';

const now = new Date('2026-04-20T03:00:00Z');
const assessment: AssessmentState = {
  id: 'a',
  programmeId: 'p',
  basis,
  round: 1,
  submitted: false,
  version: 7,
};
const score = (answers: Record<string, unknown>, facts: Partial<ScoreState> = {}): ScoreState => ({
  layer: 'self',
  round: 1,
  snapshot: rescore(
    rubric,
    basis,
    Object.entries(answers).map(([code, value]) => ({ code, value: value as string })),
  ),
  submittedAt: null,
  computedAt: now,
  version: 7,
  ...facts,
});
const submit = (state: ScoreState | undefined, yourVersion = 7) =>
  submitLayer(assessment, { layer: 'self', score: state, yourVersion }, now);

describe('submitting a layer', () => {
  it('with every question answered marks when it was submitted and leaves the score as it is', () => {
    const full = score(goodAnswers());
    expect(submit(full)).toEqual({ ...full, submittedAt: now });
  });

  it('with blank questions is refused with their codes', () => {
    const { 'P.1.i.a': _, 'H.1.b': __, ...rest } = goodAnswers();
    expect(refusalOf(() => submit(score(rest)))).toMatchObject({
      code: 'conflict',
      message: '2 questions of the layer self are blank: P.1.i.a, H.1.b. Answer them first.',
      details: { layer: 'self', missing: ['P.1.i.a', 'H.1.b'] },
    });
  });

  it('that has not begun, that was changed in the meantime or that was submitted before is refused', () => {
    expect(() => submit(undefined)).toThrow('The layer self has no answers yet.');
    expect(() => submit(score(goodAnswers()), 6)).toThrow('you hold version 6, it is at 7');
    expect(() => submit(score(goodAnswers(), { submittedAt: now }))).toThrow('was submitted on 2026-04-20');
  });
});

describe('a submitted layer', () => {
  it('takes no more answers of people', () => {
    const submitted = score({}, { submittedAt: now });
    expect(refusalOf(() => requireUnsubmitted('self', submitted)).code).toBe('conflict');
    expect(() => requireUnsubmitted('self', score({}))).not.toThrow();
    expect(() => requireUnsubmitted('self', undefined)).not.toThrow();
  });
});
