import { execFile } from 'node:child_process';
import { chown, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const isRoot = () => process.getuid?.() === 0;

/** Gives a new directory to `nobody` when we are root: PostgreSQL refuses root. Otherwise leaves it to us. */
export async function handToOrdinaryUser(dir: string): Promise<void> {
  if (!isRoot()) return;
  const id = async (flag: string) => Number((await promisify(execFile)('id', [flag, 'nobody'])).stdout);
  await chown(dir, await id('-u'), await id('-g'));
}

/**
 * A command that does the same as the owner of `dir`. For root that is a change of user by `setpriv`, in the same
 * process, which keeps one privilege, CAP_DAC_OVERRIDE: a clone below a directory that only root may enter (`/root`,
 * `mktemp -d`) works, and no user needs to be created. Without the secure bit access(2), by which PostgreSQL looks for
 * its own programs, would not heed the privilege.
 */
export async function asOwnerOf(dir: string, command: readonly string[]): Promise<[string, ...string[]]> {
  const { uid, gid } = await stat(dir);
  if (!isRoot()) return command as [string, ...string[]];
  if (process.platform !== 'linux')
    throw new Error('PostgreSQL refuses to run as root. Start as an ordinary user.');
  return [
    ...(['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] as const),
    ...['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'],
    ...command,
  ];
}
