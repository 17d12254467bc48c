/** PLACEHOLDER */
export function HomeScreen() {
  return null;
}
