import { type Text } from '@zi/rubric';
import { usePreference } from '../../../text/preference';

/** Texts of the rubric in the person's language. */
export function useRubricText(): (text: Text) => string {
  const { language } = usePreference();
  return (text) => text[language];
}
