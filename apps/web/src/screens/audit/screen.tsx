/** PLACEHOLDER */
export function AuditScreen() {
  return null;
}
