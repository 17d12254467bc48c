import { strengthOf } from './strength';

describe('the strength of an agreement by Landis and Koch', () => {
  it.each([
    ['-0.01', 'poor'],
    ['0.00', 'slight'],
    ['0.20', 'slight'],
    ['0.21', 'fair'],
    ['0.40', 'fair'],
    ['0.60', 'moderate'],
    ['0.61', 'substantial'],
    ['0.80', 'substantial'],
    ['0.81', 'almostPerfect'],
    ['1.00', 'almostPerfect'],
  ])('of %s is %s', (kappa, strength) => expect(strengthOf(kappa)).toBe(strength));
});
