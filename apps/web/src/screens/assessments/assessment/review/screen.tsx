/** PLACEHOLDER */
export function ReviewScreen() {
  return null;
}
