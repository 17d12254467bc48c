import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isProblem } from './problem';

interface CommandOptions<O> {
  /** Beginnings of the keys of what is read again afterwards. */
  readonly changes?: readonly QueryKey[];
  readonly onDone?: (output: O) => void;
}

/**
 * A command of the API. Asked a second time while it is under way it does nothing; tried again after it got no answer it
 * carries the same idempotency key, so that nothing is done twice.
 */
export function useCommand<I, O>(
  send: (input: I, key: string) => Promise<O>,
  { changes = [], onDone }: CommandOptions<O> = {},
) {
  const client = useQueryClient();
  const key = useRef<string>(undefined);
  const underWay = useRef(false);
  const mutation = useMutation({
    mutationFn: (input: I) => send(input, (key.current ??= crypto.randomUUID())),
    onSuccess: async (output) => {
      key.current = undefined;
      await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone?.(output);
    },
    onError: (error) => {
      if (!isProblem(error) || !error.passes) key.current = undefined;
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const run = (input: I) => {
    if (underWay.current) return;
    underWay.current = true;
    mutation.mutate(input);
  };
  return {
    run,
    isPending: mutation.isPending,
    problem: mutation.error,
    forget: mutation.reset,
    data: mutation.data,
  };
}
