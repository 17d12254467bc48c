/** PLACEHOLDER */
export function RubricScreen() {
  return null;
}
