/** PLACEHOLDER */
export function RankingScreen() {
  return null;
}
