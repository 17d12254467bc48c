/** PLACEHOLDER */
export function PeopleScreen() {
  return null;
}
