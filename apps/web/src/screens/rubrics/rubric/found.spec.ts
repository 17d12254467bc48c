import { rubric } from '../../../parts/score/rubric.fixture';
import { evidenceByNode, foundNodes } from './found';

describe('the search in a rubric', () => {
  it('finds a question by its code, with all it belongs to', () => {
    const chain = ['P.1.i.a', 'P.1.i', 'P.1', 'P', 'PENGUNGKIT', 'TOTAL'];
    expect([...foundNodes(rubric, ' p.1.i.a ', 'id')]).toEqual(chain);
  });

  it('finds questions by words of their text, in the language of the reader', () => {
    expect(foundNodes(rubric, 'tim pembangunan zi', 'id').has('P.1.i.a')).toBe(true);
    expect(foundNodes(rubric, 'tim pembangunan zi', 'en').has('P.1.i.a')).toBe(false);
  });

  it('finds everything without words, and nothing of what no question holds', () => {
    expect(foundNodes(rubric, '', 'id').size).toBe(rubric.nodes.size);
    expect(foundNodes(rubric, 'xyzzy', 'id').size).toBe(0);
  });
});

describe('the evidence that is usually asked', () => {
  it('is told for a sub-area', () =>
    expect(evidenceByNode(rubric.document).get('P.1.i')?.en).toContain('team decree'));
});
