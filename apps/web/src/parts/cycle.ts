import { useSuspenseQuery } from '@tanstack/react-query';
import { type Cycle, cyclesQuery } from '../api/cycles';
import { useFormat } from '../text/format';

/** The chosen cycle; else the newest whose dates hold that day; else the newest. */
export function cycleOf(
  cycles: readonly Cycle[],
  chosen: string | undefined,
  day: string,
): Cycle | undefined {
  return (
    cycles.find(({ id }) => id === chosen) ??
    cycles.find(({ opensOn, closesOn }) => opensOn <= day && day <= closesOn) ??
    cycles[0]
  );
}

/** The cycle that a screen looks at; undefined before the first one is opened. */
export function useCycle(chosen: string | undefined): Cycle | undefined {
  const { data } = useSuspenseQuery(cyclesQuery);
  return cycleOf(data, chosen, useFormat().today);
}
