/** PLACEHOLDER */
export function PlanScreen() {
  return null;
}
