/** PLACEHOLDER */
export function ClientsScreen() {
  return null;
}
