/** PLACEHOLDER */
export function RoundsScreen() {
  return null;
}
