/** PLACEHOLDER */
export function UnitsScreen() {
  return null;
}
