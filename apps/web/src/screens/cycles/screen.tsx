/** PLACEHOLDER */
export function CyclesScreen() {
  return null;
}
