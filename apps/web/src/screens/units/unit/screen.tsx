/** PLACEHOLDER */
export function UnitScreen() {
  return null;
}
