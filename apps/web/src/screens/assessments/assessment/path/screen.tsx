/** PLACEHOLDER */
export function PathScreen() {
  return null;
}
