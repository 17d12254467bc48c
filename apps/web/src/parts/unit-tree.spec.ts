import { ListUnits } from '@zi/contracts';
import { liesUnder, placeIn, rootsOf } from './unit-tree';

const [sample] = ListUnits.example.output.items;
const unit = (id: string, ...above: string[]) => ({
  ...{ ...sample!, id, name: id },
  ...{ parentId: above.at(-1) ?? null, path: [...above, id] },
});
const tree = [unit('m'), unit('d2', 'm'), unit('d1', 'm'), unit('u', 'm', 'd1')];

describe('the tree of units', () => {
  it('begins at its tops when none is chosen', () => {
    expect(placeIn(tree, undefined)).toMatchObject({ above: [], below: [{ id: 'm' }], tops: ['m'] });
  });

  it('shows the way up and those right below by name', () => {
    const { above, below, tops } = placeIn(tree, 'm');
    expect(above.map(({ id }) => id)).toEqual(['m']);
    expect(below.map(({ id }) => id)).toEqual(['d1', 'd2']);
    expect(tops).toEqual(['m']);
  });

  it('has tops of its own for who may read only parts of it', () => {
    expect(rootsOf(tree.slice(1)).map(({ id }) => id)).toEqual(['d2', 'd1']);
  });

  it('knows what lies in a subtree', () => {
    expect(liesUnder(tree[3], 'd1')).toBe(true);
    expect(liesUnder(tree[3], 'd2')).toBe(false);
    expect(liesUnder(undefined, undefined)).toBe(true);
  });
});
