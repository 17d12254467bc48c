import { type ApiProblem, isProblem } from './problem';

/** Idempotency keys of several commands: each command keeps its own until it was answered. */
export class Keys {
  private readonly unanswered = new Map<string, string>();

  constructor(private readonly draw: () => string = () => crypto.randomUUID()) {}

  of(command: string): string {
    const key = this.unanswered.get(command) ?? this.draw();
    this.unanswered.set(command, key);
    return key;
  }

  answered(command: string): void {
    this.unanswered.delete(command);
  }
}

/** What became of one of several commands; no problem: it was done. */
export interface Outcome<T> {
  readonly item: T;
  readonly problem: ApiProblem | null;
}

export interface Each<T> {
  readonly keys: Keys;
  /** Names the command: the same again is recognised as such. */
  readonly nameOf: (item: T) => string;
  readonly send: (item: T, key: string) => Promise<unknown>;
}

/** Sends a command for each item, one after another. One that is refused does not keep the others back. */
export async function sendEach<T>(
  items: readonly T[],
  each: Each<T>,
  tell: (outcomes: readonly Outcome<T>[]) => void = () => undefined,
): Promise<readonly Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  for (const item of items) {
    outcomes.push({ item, problem: await sendOne(item, each) });
    tell([...outcomes]);
  }
  return outcomes;
}

async function sendOne<T>(item: T, { keys, nameOf, send }: Each<T>): Promise<ApiProblem | null> {
  const name = nameOf(item);
  try {
    await send(item, keys.of(name));
    keys.answered(name);
    return null;
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (!error.passes) keys.answered(name);
    return error;
  }
}
