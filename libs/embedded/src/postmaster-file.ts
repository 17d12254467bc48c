import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf } from './process-table';

/** The process that `postmaster.pid` names, if it really is the server of this directory. */
async function serverOf(data: string): Promise<number | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n', 1)[0]);
  return pid > 0 && (await commandOf(pid)).includes(data) ? pid : undefined;
}

/**
 * Removes a `postmaster.pid` that a crash left behind. PostgreSQL by itself refuses to start as long as any process
 * bears that number, and after a reboot one often does. A server that is still there gets ten seconds to end: it may
 * be the one whose parent was killed a moment ago.
 */
export async function clearPostmasterFile(data: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (let pid = await serverOf(data); pid !== undefined; pid = await serverOf(data)) {
    if (Date.now() > deadline) throw new Error(`Process ${pid} is already the PostgreSQL server of ${data}.`);
    await pause(50);
  }
  await rm(join(data, 'postmaster.pid'), { force: true });
}
