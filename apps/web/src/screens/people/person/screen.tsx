/** PLACEHOLDER */
export function PersonScreen() {
  return null;
}
