const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;
const MAX_TEXT = 2000;

const gcd = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/**
 * An exact rational number in lowest terms with a positive denominator, immutable.
 * Written as `"n/d"`, whole numbers as `"n"`. Nothing is ever rounded except by {@link Fraction.toFixed}.
 */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n);
  static readonly ONE = new Fraction(1n, 1n);

  private constructor(
    /** Numerator; carries the sign. */
    readonly n: bigint,
    /** Denominator, always positive. */
    readonly d: bigint,
  ) {}

  /** `n / d`, reduced. Throws RangeError for a zero denominator. */
  static of(n: bigint, d = 1n): Fraction {
    if (d === 1n) return new Fraction(n, 1n);
    if (d === 0n) throw new RangeError(`${n}/0 is not a number`);
    if (d < 0n) [n, d] = [-n, -d];
    const common = gcd(n < 0n ? -n : n, d);
    return common === 1n ? new Fraction(n, d) : new Fraction(n / common, d / common);
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
  static sum(terms: Iterable<Fraction>): Fraction {
    let n = 0n;
    let d = 1n;
    for (const term of terms) {
      if (term.d === d) {
        n += term.n;
      } else if (d % term.d === 0n) {
        n += term.n * (d / term.d);
      } else {
        n = n * term.d + term.n * d;
        d *= term.d;
      }
    }
    return Fraction.of(n, d);
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other: Fraction): Fraction {
    return Fraction.of(this.n * other.d - other.n * this.d, this.d * other.d);
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.n * other.n, this.d * other.d);
  }

  /** The quotient. Throws RangeError when `other` is zero. */
  over(other: Fraction): Fraction {
    return Fraction.of(this.n * other.d, this.d * other.n);
  }

  /** Negative, zero or positive as this is below, equal to or above `other`. */
  compare(other: Fraction): -1 | 0 | 1 {
    const left = this.n * other.d;
    const right = other.n * this.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.n === other.n && this.d === other.d;
  }

  isZero(): boolean {
    return this.n === 0n;
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
