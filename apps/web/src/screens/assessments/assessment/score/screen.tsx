/** PLACEHOLDER */
export function ScoreScreen() {
  return null;
}
