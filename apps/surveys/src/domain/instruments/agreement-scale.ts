import { type Instrument } from './instrument';

/** Six points without a middle. Sources name the length of the scale only; the labels are our own. */
export const agreementScale: Instrument['scale'] = [
  { id: 'Sangat tidak setuju', en: 'Strongly disagree' },
  { id: 'Tidak setuju', en: 'Disagree' },
  { id: 'Kurang setuju', en: 'Rather disagree' },
  { id: 'Cukup setuju', en: 'Rather agree' },
  { id: 'Setuju', en: 'Agree' },
  { id: 'Sangat setuju', en: 'Strongly agree' },
];
