/** PLACEHOLDER */
export function ProgrammesScreen() {
  return null;
}
