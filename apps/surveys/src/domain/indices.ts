import { type Survey, type SurveyIndex, indexNames } from '@zi/contracts';
import { Fraction, type Settings, shown, surveyIndex } from '@zi/rubric';
import { type Instrument } from './instruments/instrument';

/** How the mean of the 1–6 scale becomes the 0–4 index of the worksheet. */
export type Conversion = Settings['surveyConversion'];

/** What was answered, added up. */
export interface Tally {
  readonly responses: number;
  /** Sum of the answers of each item, in the order of the instrument. */
  readonly sums: readonly number[];
}

/**
 * IPAK and IPKP, exact. The mean is that of all answers to the items of the index; since every respondent answers every
 * item, it equals the mean of the item means.
 */
export function indicesOf(
  instrument: Instrument,
  conversion: Conversion,
  { responses, sums }: Tally,
): NonNullable<Survey['indices']> {
  const indexOf = (name: (typeof indexNames)[number]): SurveyIndex => {
    const ofIndex = sums.filter((_, position) => instrument.items[position]?.measures === name);
    const total = ofIndex.reduce((sum, one) => sum + one, 0);
    const mean = Fraction.of(BigInt(total), BigInt(ofIndex.length * responses));
    const scale = { min: 1, max: instrument.scale.length };
    return {
      mean: shown(mean),
      index: shown(surveyIndex(mean, conversion, scale)),
      respondents: responses,
    };
  };
  return { ipak: indexOf('ipak'), ipkp: indexOf('ipkp') };
}
