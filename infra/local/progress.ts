/** One line of progress. Standard output is for what a person reads at the end. */
export function say(line: string): void {
  process.stderr.write(`· ${line}\n`);
}

/** Does a step and says how long it took. */
export async function timed<T>(what: string, step: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await step();
  say(`${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return result;
}
