/** PLACEHOLDER */
export function CycleScreen() {
  return null;
}
