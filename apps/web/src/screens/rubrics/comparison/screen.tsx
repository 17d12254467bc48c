/** PLACEHOLDER */
export function RubricComparisonScreen() {
  return null;
}
