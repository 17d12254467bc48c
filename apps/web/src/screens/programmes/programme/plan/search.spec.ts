import { planSearch } from './search';

describe('the address of a work plan', () => {
  it('carries what the form of a new action begins with', () => {
    const draft = { area: 'MP', title: 'P.1.i.a SK tim', indicator: 'Tidak → Ya', target: 1 };
    expect(planSearch({ draft })).toMatchObject({ draft });
  });

  it('drops of it what is no area, no text and no number', () => {
    const { draft } = planSearch({ draft: { area: 'XX', title: 7, indicator: {}, target: '1' } });
    expect(Object.values(draft!)).toEqual([undefined, undefined, undefined, undefined]);
    expect(planSearch({ draft: 'P.1.i.a' }).draft).toBeUndefined();
  });
});
