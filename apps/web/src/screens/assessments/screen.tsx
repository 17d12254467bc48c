/** PLACEHOLDER */
export function AssessmentsScreen() {
  return null;
}
