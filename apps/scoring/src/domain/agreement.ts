import { type MeasureAgreement, type OutputOf } from '@zi/contracts';
import { type Agreement, type CountedPair, type RatingPair, agreementOf, shown } from '@zi/rubric';

type Measured = OutputOf<typeof MeasureAgreement>;

/** How often two layers gave which two options, over many sheets. */
export interface RatedTogether {
  /** Those in which both layers have answers. */
  readonly assessments: number;
  readonly pairs: readonly (CountedPair & { rubricId: string; rubricVersion: string })[];
}

export const measured = (assessments: number, ratings: readonly RatingPair[]): Measured => {
  const { scales, pooled } = agreementOf(ratings);
  return {
    ...{ assessments, pooled: shownAgreement(pooled) },
    scales: scales.map(({ scale, of, ...agreement }) => ({
      ...{ scale, options: of, ...shownAgreement(agreement) },
    })),
  };
};

const shownAgreement = ({ n, observed, expected, kappa }: Agreement): Measured['pooled'] => ({
  ...{ n, observed: observed && shown(observed) },
  ...{ expected: expected && shown(expected), kappa: kappa && shown(kappa) },
});
