/** PLACEHOLDER */
export function HelpScreen() {
  return null;
}
