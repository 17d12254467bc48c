const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;
const MAX_TEXT = 2000;

const MAX_INT32 = 2 ** 31 - 1;

/** The greatest common divisor, b ≥ 0. From where 32 bits are enough it says so (`| 0`): their remainders are cheap. */
function gcd(a: number, b: number): number {
  while (b > MAX_INT32) [a, b] = [b, a % b];
  if (b === 0) return a;
  let [divisor, rest] = [b | 0, (a % b) | 0];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

const gcdOfLarge = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/** The product if it is a safe integer, else NaN, as is everything computed from that. */
const product = (a: number, b: number): number => {
  const value = a * b;
  return Number.isSafeInteger(value) ? value : NaN;
};

/**
 * An exact rational number in lowest terms with a positive denominator, immutable.
 * Written as `"n/d"`, whole numbers as `"n"`. Nothing is ever rounded except by {@link Fraction.toFixed}.
 *
 * As long as numerator and denominator are safe integers, they are held and computed as numbers, which is several times
 * faster; what leaves that range is computed again from bigints.
 */
export class Fraction {
  static readonly ZERO = new Fraction(0, 1);
  static readonly ONE = new Fraction(1, 1);

  private constructor(
    /** Numerator and denominator, NaN both when one of them is no safe integer. */
    private readonly top: number,
    private readonly bottom: number,
    private readonly large?: { readonly n: bigint; readonly d: bigint },
  ) {}

  /** Numerator; carries the sign. */
  get n(): bigint {
    return this.large?.n ?? BigInt(this.top);
  }

  /** Denominator, always positive. */
  get d(): bigint {
    return this.large?.d ?? BigInt(this.bottom);
  }

  /** `n / d`, reduced. Throws RangeError for a zero denominator. */
  static of(n: bigint, d = 1n): Fraction {
    if (d === 0n) throw new RangeError(`${n}/0 is not a number`);
    if (d < 0n) [n, d] = [-n, -d];
    const small = Fraction.ofSafe(Number(n), Number(d));
    if (small) return small;
    const common = gcdOfLarge(n < 0n ? -n : n, d);
    if (common > 1n) return Fraction.of(n / common, d / common);
    return new Fraction(NaN, NaN, { n, d });
  }

  /** As {@link Fraction.of} for d > 0; undefined when one of them is no safe integer. */
  private static ofSafe(n: number, d: number): Fraction | undefined {
    if (n === 0) return Fraction.ZERO;
    if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return undefined;
    const common = gcd(Math.abs(n), d);
    return new Fraction(n / common, d / common);
  }

  /** Reads `"3"`, `"-2.50"`, `"1e-7"` or `"5/24"` exactly; undefined for any other text. */
  static tryParse(text: string): Fraction | undefined {
    if (text.length > MAX_TEXT) return undefined;
    const slash = /^([+-]?\d+)\/(\d+)$/.exec(text);
    if (slash) {
      const d = BigInt(slash[2]!);
      return d === 0n ? undefined : Fraction.of(BigInt(slash[1]!), d);
    }
    const [match, sign, whole, part = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
    if (match === undefined) return undefined;
    const digits = BigInt(whole! + part) * (sign === '-' ? -1n : 1n);
    const shift = Number(exponent) - part.length;
    return shift >= 0
      ? Fraction.of(digits * 10n ** BigInt(shift))
      : Fraction.of(digits, 10n ** BigInt(-shift));
  }

  /** As {@link Fraction.tryParse}; a number is taken by its shortest decimal text (3.7 is 37/10). Throws RangeError. */
  static from(value: number | string): Fraction {
    const parsed = Fraction.tryParse(String(value));
    if (!parsed)
      throw new RangeError(`${JSON.stringify(value)} is neither a decimal number nor a fraction n/d`);
    return parsed;
  }

  /** The sum; reduced once at the end, so it is cheaper than a chain of {@link Fraction.plus}. */
  static sum(terms: readonly Fraction[]): Fraction {
    let n = 0;
    let d = 1;
    for (const { top, bottom } of terms) {
      if (d % bottom !== 0) {
        n = product(n, bottom);
        d = product(d, bottom);
      }
      n += product(top, d / bottom);
      if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return Fraction.sumOfLarge(terms);
    }
    return Fraction.ofSafe(n, d)!;
  }

  private static sumOfLarge(terms: readonly Fraction[]): Fraction {
    let [sum, common] = [0n, 1n];
    for (const { n, d } of terms) {
      if (common % d !== 0n) {
        sum *= d;
        common *= d;
      }
      sum += n * (common / d);
    }
    return Fraction.of(sum, common);
  }

  plus(other: Fraction): Fraction {
    const n = product(this.top, other.bottom) + product(other.top, this.bottom);
    return (
      Fraction.ofSafe(n, this.bottom * other.bottom) ??
      Fraction.of(this.n * other.d + other.n * this.d, this.d * other.d)
    );
  }

  minus(other: Fraction): Fraction {
    const n = product(this.top, other.bottom) - product(other.top, this.bottom);
    return (
      Fraction.ofSafe(n, this.bottom * other.bottom) ??
      Fraction.of(this.n * other.d - other.n * this.d, this.d * other.d)
    );
  }

  times(other: Fraction): Fraction {
    return (
      Fraction.ofSafe(this.top * other.top, this.bottom * other.bottom) ??
      Fraction.of(this.n * other.n, this.d * other.d)
    );
  }

  /** The quotient. Throws RangeError when `other` is zero. */
  over(other: Fraction): Fraction {
    return Fraction.of(this.n * other.d, this.d * other.n);
  }

  /** Negative, zero or positive as this is below, equal to or above `other`. */
  compare(other: Fraction): -1 | 0 | 1 {
    const difference = product(this.top, other.bottom) - product(other.top, this.bottom);
    const exact = Number.isNaN(difference) ? this.n * other.d - other.n * this.d : difference;
    return exact < 0 ? -1 : exact > 0 ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    if (!this.large || !other.large) return this.top === other.top && this.bottom === other.bottom;
    return this.large.n === other.large.n && this.large.d === other.large.d;
  }

  isZero(): boolean {
    return this.top === 0;
  }

  clamp(low: Fraction, high: Fraction): Fraction {
    if (this.compare(low) < 0) return low;
    return this.compare(high) > 0 ? high : this;
  }

  /** Decimal text with `decimals` digits, half rounded up (away from zero, so that -x prints as x with a minus). */
  toFixed(decimals = 2): string {
    const scale = 10n ** BigInt(decimals);
    const magnitude = this.n < 0n ? -this.n : this.n;
    const units = (2n * magnitude * scale + this.d) / (2n * this.d);
    const digits = units.toString().padStart(decimals + 1, '0');
    const sign = this.n < 0n && units !== 0n ? '-' : '';
    return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }

  /** `"n/d"` in lowest terms, `"n"` when whole. */
  toString(): string {
    return this.d === 1n ? `${this.n}` : `${this.n}/${this.d}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A number as the suite shows it: the exact reduced fraction and its two-decimal text, half up. */
export interface ShownNumber {
  exact: string;
  rounded: string;
}

export const shown = (value: Fraction): ShownNumber => ({
  exact: value.toString(),
  rounded: value.toFixed(),
});

/** A share of 0..1 as percent text with two decimals, e.g. 11/12 → `"91.67"`. */
export const percent = (share: Fraction): string => share.times(Fraction.of(100n)).toFixed();
