/**
 * A place at which a program of a fault test kills itself as `kill -9` would: at the `after`-th passing, never when
 * that is undefined.
 */
export function crashPoint(after: number | undefined): () => void {
  let passed = 0;
  return () => {
    passed += 1;
    if (passed === after) process.kill(process.pid, 'SIGKILL');
  };
}
