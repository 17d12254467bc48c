/** PLACEHOLDER */
export function UnitPeopleScreen() {
  return null;
}
