import { rubric } from '../../parts/score/rubric.fixture';
import { ancestorsOf, ruleOf } from './explanation';

const node = (code: string) => rubric.nodes.get(code)!;

describe('a number opened', () => {
  it('lies in its larger parts, the total first', () => {
    const codes = ancestorsOf(node('P.1.i.a')).map(({ code }) => code);
    expect(codes[0]).toBe('TOTAL');
    expect(codes.slice(-2)).toEqual(['P.1', 'P.1.i']);
    expect(ancestorsOf(rubric.root)).toEqual([]);
  });

  it('is told by the rule of its node, for a question by the form of its answer', () => {
    expect(['TOTAL', 'P.1.i', 'P.1.i.a', 'H.1.a'].map((code) => ruleOf(node(code)))).toEqual([
      ...['sum', 'mean', 'choice', 'index'],
    ]);
  });
});
