/** PLACEHOLDER */
export function SurveysScreen() {
  return null;
}
