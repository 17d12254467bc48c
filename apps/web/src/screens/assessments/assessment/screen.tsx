/** PLACEHOLDER */
export function WorksheetScreen() {
  return null;
}
