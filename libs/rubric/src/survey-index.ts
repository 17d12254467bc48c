import { Fraction } from './fraction';
import type { Settings } from './settings';

/** The answer scale of the SPAK and SPKP instrument of 2023 (SE MenPANRB 4/2023). */
export const SURVEY_SCALE = { min: 1, max: 6 } as const;

const INDEX_MAX = Fraction.of(4n);

/**
 * Turns the exact mean of a survey (SPAK, SPKP) into the LKE index of 0–4. The conversion is in no source found, so
 * the setting `surveyConversion` decides: `ratio` is mean × 4/6, `affine` is 1 + (mean − 1) × 3/5; both give 4 for a
 * mean of 6. Throws RangeError for a mean outside the scale.
 */
export function surveyIndex(
  mean: Fraction,
  conversion: Settings['surveyConversion'],
  scale: { min: number; max: number } = SURVEY_SCALE,
): Fraction {
  const [min, max] = [Fraction.from(scale.min), Fraction.from(scale.max)];
  if (!mean.equals(mean.clamp(min, max))) throw new RangeError(`mean ${mean} is outside ${min} to ${max}`);
  if (conversion === 'ratio') return mean.times(INDEX_MAX).over(max);
  return Fraction.ONE.plus(mean.minus(min).times(INDEX_MAX.minus(Fraction.ONE)).over(max.minus(min)));
}

/** An index of 0–4 on the 25–100 scale of published reports: × 25. */
export const indexOn100 = (index: Fraction): Fraction => index.times(Fraction.of(25n));

/**
 * IKM on 25–100 by PermenPANRB 14/2017: sum of element means × element weight × 25. The weight is 1/n of n elements;
 * some published reports round 1/9 to 0.11, which can be given to reproduce theirs.
 */
export function skmIndex(
  elementMeans: readonly Fraction[],
  elementWeight: Fraction = Fraction.of(1n, BigInt(elementMeans.length)),
): Fraction {
  return indexOn100(Fraction.sum(elementMeans).times(elementWeight));
}
