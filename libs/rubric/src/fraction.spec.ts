import fc from 'fast-check';
import { Fraction, percent, shown } from './fraction';

/** Small ones, those around the last integer that a number holds exactly and around 32 bits, and large ones. */
const natural = fc.oneof(
  fc.bigInt({ min: 1n, max: 400n }),
  fc.bigInt({ min: 2n ** 31n - 3n, max: 2n ** 31n + 3n }),
  fc.bigInt({ min: 2n ** 53n - 5n, max: 2n ** 53n + 5n }),
  fc.bigInt({ min: 1n, max: 10n ** 30n }),
);
const integer = fc.oneof(
  fc.constant(0n),
  natural,
  natural.map((n) => -n),
);
const fraction = fc.tuple(integer, natural).map(([n, d]) => Fraction.of(n, d));

describe('an exact fraction', () => {
  it.each([
    ['3.7', '37/10'],
    ['2.50', '5/2'],
    ['-0.125', '-1/8'],
    ['1e-7', '1/10000000'],
    ['1.5E3', '1500'],
    ['6/4', '3/2'],
    ['-6/4', '-3/2'],
    ['0/5', '0'],
    ['007', '7'],
  ])('reads %s as %s', (text, exact) => {
    expect(Fraction.tryParse(text)?.toString()).toBe(exact);
  });

  it.each([
    '',
    ' 1',
    '1,5',
    '.5',
    '1.',
    '1/0',
    '1/-2',
    '0x10',
    'NaN',
    'Infinity',
    '1e9999',
    '9'.repeat(2001),
  ])('does not read %p', (text) => {
    expect(Fraction.tryParse(text)).toBeUndefined();
    expect(() => Fraction.from(text)).toThrow(RangeError);
  });

  it('takes a number by its decimal text, not by its binary value', () => {
    expect(Fraction.from(0.1).plus(Fraction.from(0.2)).equals(Fraction.from(0.3))).toBe(true);
    expect(Fraction.from(1e21).toString()).toBe('1000000000000000000000');
    expect(() => Fraction.from(NaN)).toThrow(RangeError);
  });

  it('keeps its sign in the numerator and refuses a zero denominator', () => {
    expect(Fraction.of(4n, -6n)).toEqual(Fraction.of(-2n, 3n));
    expect(() => Fraction.of(1n, 0n)).toThrow(RangeError);
    expect(() => Fraction.ONE.over(Fraction.ZERO)).toThrow(RangeError);
  });

  it.each([
    ['0.005', 2, '0.01'],
    ['0.0049999999999999999999', 2, '0.00'],
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['99.995', 2, '100.00'],
    ['1/3', 2, '0.33'],
    ['2/3', 2, '0.67'],
    ['0.5', 0, '1'],
    ['11.725', 2, '11.73'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['12', 3, '12.000'],
  ])('rounds %s half up to %i decimals as %s', (value, decimals, text) => {
    expect(Fraction.from(value).toFixed(decimals)).toBe(text);
  });

  it('is shown exact and with two decimals, as percent times a hundred', () => {
    expect(shown(Fraction.of(11n, 3n))).toEqual({ exact: '11/3', rounded: '3.67' });
    expect(percent(Fraction.of(11n, 12n))).toBe('91.67');
    expect(JSON.stringify({ value: Fraction.of(11n, 3n) })).toBe('{"value":"11/3"}');
  });

  it('clamps to its bounds and leaves what lies between', () => {
    const clamped = ['-1/2', '1/2', '3/2'].map((v) =>
      Fraction.from(v).clamp(Fraction.ZERO, Fraction.ONE).toString(),
    );
    expect(clamped).toEqual(['0', '1/2', '1']);
  });

  it('obeys the laws of rational arithmetic', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(a.plus(b).minus(b)).toEqual(a);
        expect(a.times(b.plus(c))).toEqual(a.times(b).plus(a.times(c)));
        if (!b.isZero()) expect(a.times(b).over(b)).toEqual(a);
        expect(Fraction.sum([a, b, c])).toEqual(a.plus(b).plus(c));
        expect(Math.sign(a.compare(b))).toBe(-Math.sign(b.compare(a)) + 0);
        expect(Fraction.from(a.toString())).toEqual(a);
      }),
    );
  });

  it('is computed as bigints compute it, in lowest terms', () => {
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
    const reduced = (n: bigint, d: bigint) => {
      const common = gcd(n < 0n ? -n : n, d);
      return d === common ? `${n / common}` : `${n / common}/${d / common}`;
    };
    fc.assert(
      fc.property(fraction, fraction, ({ n, d }, { n: m, d: e }) => {
        const [a, b] = [Fraction.of(n, d), Fraction.of(m, e)];
        expect(`${a}`).toBe(reduced(n, d));
        expect(`${a.plus(b)}`).toBe(reduced(n * e + m * d, d * e));
        expect(`${a.minus(b)}`).toBe(reduced(n * e - m * d, d * e));
        expect(`${a.times(b)}`).toBe(reduced(n * m, d * e));
        expect(`${Fraction.sum([a, b, b])}`).toBe(reduced(n * e + 2n * m * d, d * e));
        expect(a.compare(b)).toBe(n * e < m * d ? -1 : n * e > m * d ? 1 : 0);
        expect(a.equals(b)).toBe(n * e === m * d);
        expect(a.isZero()).toBe(n === 0n);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never rounds further than half of the last digit', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const off = Fraction.from(value.toFixed(decimals)).minus(value);
        const half = Fraction.of(1n, 2n * 10n ** BigInt(decimals));
        expect(off.clamp(Fraction.ZERO.minus(half), half)).toEqual(off);
      }),
    );
  });
});
