/** PLACEHOLDER */
export function TemplatesScreen() {
  return null;
}
