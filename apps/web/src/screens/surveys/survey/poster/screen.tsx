/** PLACEHOLDER */
export function PosterScreen() {
  return null;
}
