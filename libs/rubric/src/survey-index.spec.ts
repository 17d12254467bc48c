import { Fraction } from './fraction';
import { indexOn100, skmIndex, surveyIndex } from './survey-index';

const index = (mean: string, conversion: 'ratio' | 'affine') =>
  surveyIndex(Fraction.from(mean), conversion).toString();

describe('the index of a survey on the 1-6 scale', () => {
  it.each([
    ['6', '4', '4'],
    ['5.4', '18/5', '91/25'],
    ['16/3', '32/9', '18/5'],
    ['3.5', '7/3', '5/2'],
    ['1', '2/3', '1'],
  ])('with mean %s is %s by ratio and %s by the affine rule', (mean, ratio, affine) => {
    expect([index(mean, 'ratio'), index(mean, 'affine')]).toEqual([ratio, affine]);
  });

  it('does not exist for a mean outside its scale', () => {
    expect(() => index('0.99', 'ratio')).toThrow('mean 99/100 is outside 1 to 6');
    expect(() => index('6.01', 'affine')).toThrow(RangeError);
  });

  it('follows another scale of the instrument', () => {
    expect(surveyIndex(Fraction.from(3), 'affine', { min: 1, max: 4 }).toString()).toBe('3');
    expect(surveyIndex(Fraction.from(3), 'ratio', { min: 1, max: 5 }).toString()).toBe('12/5');
  });
});

describe('an index on the 25-100 scale', () => {
  it('is the index times 25', () => {
    expect(indexOn100(Fraction.from('3.94')).toFixed()).toBe('98.50');
  });

  it('of SKM is the mean of the element means times 25', () => {
    const means = ['4', '3', '3.5'].map((mean) => Fraction.from(mean));
    expect(skmIndex(means).toString()).toBe('175/2');
    expect(skmIndex(means, Fraction.from('0.33')).toFixed()).toBe('86.63');
  });
});
