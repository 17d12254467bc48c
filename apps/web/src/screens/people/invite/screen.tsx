/** PLACEHOLDER */
export function InviteScreen() {
  return null;
}
