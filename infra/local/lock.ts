import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf } from '@zi/embedded';

/** The process that holds the directory now, if any. */
export async function holderOf(localDir: string): Promise<number | undefined> {
  const [pid = '', program = ''] = (await readFile(join(localDir, 'lock'), 'utf8').catch(() => '')).split(
    '\n',
  );
  return program && (await commandOf(Number(pid))).includes(program) ? Number(pid) : undefined;
}

/** Takes the directory for this process; fails when another one has it. Returns how to give it back. */
export async function lock(localDir: string): Promise<() => Promise<void>> {
  const file = join(localDir, 'lock');
  const holder = await holderOf(localDir);
  if (holder) {
    throw new Error(
      `The suite already runs on ${localDir} (process ${holder}): stop that one, or give another ZI_LOCAL_DIR.`,
    );
  }
  await mkdir(localDir, { recursive: true });
  await rm(file, { force: true }); // left by a process that was killed
  const handle = await open(file, 'wx');
  await handle.writeFile(`${process.pid}\n${process.argv[1] ?? ''}\n`);
  await handle.close();
  return () => rm(file, { force: true });
}
