import { type SurveyItem } from '@zi/contracts';

type Text = SurveyItem['text'];

/**
 * A questionnaire. A published version never changes: responses are kept in the order of its items. Whatever changes
 * gets a new version beside the old one.
 */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** Where the topics and the scale come from. */
  readonly source: string;
  /** Labels of 1, 2, … up to the best. */
  readonly scale: readonly Text[];
  readonly items: readonly SurveyItem[];
}
