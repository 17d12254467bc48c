import { type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from './command';
import { type Each, Keys, type Outcome, sendEach } from './each';

interface EachOptions<T> extends Omit<Each<T>, 'keys'> {
  /** Beginnings of the keys of what is read again afterwards. */
  readonly changes: readonly QueryKey[];
  readonly onDone?: (outcomes: readonly Outcome<T>[]) => void;
}

/** A command for each of many, with what became of each so far. */
export function useEach<T>({ changes, onDone, ...each }: EachOptions<T>) {
  const [keys] = useState(() => new Keys());
  const [asked, setAsked] = useState(0);
  const [outcomes, setOutcomes] = useState<readonly Outcome<T>[]>([]);
  const { run, isPending, problem } = useCommand(
    (items: readonly T[]) => {
      setAsked(items.length);
      setOutcomes([]);
      return sendEach(items, { ...each, keys }, setOutcomes);
    },
    { changes, onDone },
  );
  const forget = () => {
    setAsked(0);
    setOutcomes([]);
  };
  return { run, isPending, problem, asked, outcomes, forget };
}
