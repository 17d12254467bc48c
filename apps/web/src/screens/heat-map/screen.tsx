/** PLACEHOLDER */
export function HeatMapScreen() {
  return null;
}
