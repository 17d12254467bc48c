/** PLACEHOLDER */
export function InboxScreen() {
  return null;
}
