/** PLACEHOLDER */
export function RubricsScreen() {
  return null;
}
