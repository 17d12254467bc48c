import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The repository. */
export const root = join(__dirname, '../..');

/** A small tree in the shape of the repository, in which violations are planted. */
export interface PlantedTree {
  readonly dir: string;
  remove(): Promise<void>;
}

/** Writes files (path → content) under a throw-away directory that has the repository's `tsconfig.json`. */
export async function plantTree(
  files: Readonly<Record<string, string>>,
  options: { ownPackages: boolean },
): Promise<PlantedTree> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'zi-planted-')));
  await cp(join(root, 'tsconfig.json'), join(dir, 'tsconfig.json'));
  if (!options.ownPackages) await symlink(join(root, 'node_modules'), join(dir, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return { dir, remove: () => rm(dir, { recursive: true }) };
}
