/** Does the work for each thing, so many at a time and in order; the first failure ends it. */
export async function inParallel<T>(
  things: readonly T[],
  atATime: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const waiting = [...things];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
