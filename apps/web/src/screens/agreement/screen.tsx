/** PLACEHOLDER */
export function AgreementScreen() {
  return null;
}
