/** PLACEHOLDER */
export function OperationsScreen() {
  return null;
}
