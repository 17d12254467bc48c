const longest = 1_000;

/**
 * The whole address of a path of ours, undefined for anything else. It is read as a browser reads it and is whole
 * again when it leaves, for a path alone (`//host`, `/\host`, `/.//host`) can lead elsewhere.
 */
export function returnAddress(path: string, publicUrl: string): string | undefined {
  if (!path.startsWith('/') || path.length > longest || !URL.canParse(path, publicUrl)) return undefined;
  const { origin, href } = new URL(path, publicUrl);
  return origin === publicUrl ? href : undefined;
}
