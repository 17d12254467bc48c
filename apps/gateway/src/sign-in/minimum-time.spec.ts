import { MinimumTime, type Timer } from './minimum-time';

/** Time that passes only when somebody waits. */
function timer(): Timer & { passed: number } {
  return {
    passed: 0,
    now() {
      return this.passed;
    },
    async wait(ms) {
      this.passed += ms;
    },
  };
}

describe('a failure with a minimum time', () => {
  it.each([
    ['at once', 0, 300],
    ['late', 299, 300],
    ['later than the minimum', 450, 450],
  ])('that comes %s is told in its time', async (_, after, told) => {
    const clock = timer();
    const work = async () => {
      await clock.wait(after);
      throw new Error('no');
    };
    await expect(new MinimumTime(300, clock).ofFailure(work)).rejects.toThrow('no');
    expect(clock.passed).toBe(told);
  });

  it('does not hold up what succeeds', async () => {
    const clock = timer();
    expect(await new MinimumTime(300, clock).ofFailure(async () => 'in')).toBe('in');
    expect(clock.passed).toBe(0);
  });
});
