/** PLACEHOLDER */
export function FilesScreen() {
  return null;
}
