/** PLACEHOLDER */
export function ComparisonScreen() {
  return null;
}
