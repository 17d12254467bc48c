/** PLACEHOLDER */
export function SurveyScreen() {
  return null;
}
