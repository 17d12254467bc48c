/** Runs work of one key in order and work of different keys side by side. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();

  /** Queues work behind what was queued for the same key. The work must not reject. */
  run(key: string, work: () => Promise<void>): Promise<void> {
    const tail = (this.tails.get(key) ?? Promise.resolve()).then(work);
    this.tails.set(key, tail);
    return tail.finally(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
  }

  /** Resolves when nothing is queued any more. */
  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }
}
