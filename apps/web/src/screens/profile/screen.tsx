/** PLACEHOLDER */
export function ProfileScreen() {
  return null;
}
