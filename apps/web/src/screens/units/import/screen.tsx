/** PLACEHOLDER */
export function UnitImportScreen() {
  return null;
}
