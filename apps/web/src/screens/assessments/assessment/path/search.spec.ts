import { pathSearch } from './search';

describe('the address of a path to a predicate', () => {
  it('keeps what is tried out, of every form of answer', () => {
    const changes = { 'P.1.i.a': 'Ya', 'H.1.a': 3.6, 'R.1.i.a': { jumlah: 2 }, 'P.1.i.b': null };
    expect(pathSearch({ changes, target: 'wbk', layer: 'self', assume: true })).toMatchObject({
      ...{ changes, target: 'wbk', layer: 'self', assume: true },
    });
  });

  it('drops what is no answer, no cost and no layer', () => {
    const found = pathSearch({
      ...{ changes: { 'P.1.i.a': true }, costs: { a: 0, b: 101, c: 1, d: 1.5, e: 100 } },
      ...{ layer: 'nobody', frozen: 'P.1.i.a', assume: 'yes' },
    });
    expect(Object.entries(found).filter(([, value]) => value !== undefined)).toEqual([['costs', { e: 100 }]]);
  });

  it('says nothing of what is empty', () => {
    expect(pathSearch({ changes: {}, costs: {}, frozen: [] })).toEqual({});
  });
});
