/** PLACEHOLDER */
export function OverviewScreen() {
  return null;
}
