import { spawn, type ChildProcess } from 'node:child_process';

/**
 * A shell that outlives this process just long enough to stop what it started. It holds the reading end of a pipe
 * whose only writer is this process: however we end, SIGKILL included, the pipe closes and the shell signals every
 * process still on its list, newest first, and kills after five seconds what did not obey.
 */
const script = `
trap '' HUP INT TERM
list=
while read -r verb pid signal; do
  kept=
  for entry in $list; do [ "\${entry%:*}" = "$pid" ] || kept="$kept $entry"; done
  [ "$verb" = guard ] && list="$pid:$signal $kept" || list=$kept
done
for entry in $list; do kill -s "\${entry#*:}" "\${entry%:*}" 2>/dev/null; done
tries=0
while [ $tries -lt 50 ]; do
  alive=
  for entry in $list; do kill -0 "\${entry%:*}" 2>/dev/null && alive=yes; done
  [ -n "$alive" ] || exit 0
  tries=$((tries + 1)); sleep 0.1
done
for entry in $list; do kill -s KILL "\${entry%:*}" 2>/dev/null; done
`;

const guarded = new Map<number, NodeJS.Signals>();
let shell: ChildProcess | undefined;

function tell(line: string): void {
  shell?.stdin?.write(`${line}\n`);
}

function startShell(): void {
  const started = spawn('/bin/sh', ['-c', script, 'zi-guard'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell = started;
  started.unref();
  (started.stdin as unknown as { unref(): void }).unref();
  started.stdin.on('error', () => undefined);
  started.on('exit', () => {
    if (shell === started) shell = undefined;
    if (guarded.size > 0 && !shell) startShell(); // somebody killed it
  });
  for (const [pid, signal] of guarded) tell(`guard ${pid} ${signal.slice(3)}`);
}

/** From now on `pid` gets `signal` if this process ends without having released it. */
export function guard(pid: number, signal: NodeJS.Signals): void {
  guarded.set(pid, signal);
  if (shell) tell(`guard ${pid} ${signal.slice(3)}`);
  else startShell();
}

/** The process has ended: its number may soon belong to somebody else. */
export function release(pid: number): void {
  guarded.delete(pid);
  tell(`release ${pid} -`);
  if (guarded.size > 0) return;
  shell?.stdin?.end();
  shell = undefined;
}
