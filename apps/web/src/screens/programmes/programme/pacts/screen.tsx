/** PLACEHOLDER */
export function PactsScreen() {
  return null;
}
