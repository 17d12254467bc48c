import { contrastOf } from './contrast';

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54], // the lightest grey that text on white may have
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is that of WCAG, whichever comes first', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  it('takes capital and small digits for the same', () => {
    expect(contrastOf('#1F5F8B', '#FFFFFF')).toBe(contrastOf('#1f5f8b', '#ffffff'));
  });
});
