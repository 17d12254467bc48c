import { stepOf } from './step';

describe('the shade of a percentage', () => {
  it.each([
    ['0.00', 0],
    ['19.99', 0],
    ['20.00', 1],
    ['79.99', 3],
    ['80.00', 4],
    ['100.00', 4],
  ])('of %s is step %i', (percent, step) => expect(stepOf(percent)).toBe(step));
});
