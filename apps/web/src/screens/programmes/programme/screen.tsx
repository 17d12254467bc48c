/** PLACEHOLDER */
export function ProgrammeScreen() {
  return null;
}
