import { type Cycle } from '../../api/cycles';

/** Where a calendar day lies with regard to a cycle; its last day still belongs to it. */
export function phaseOf({ opensOn, closesOn }: Pick<Cycle, 'opensOn' | 'closesOn'>, day: string) {
  if (day < opensOn) return 'coming';
  return day > closesOn ? 'over' : 'running';
}

export const phaseTones = { coming: 'quiet', running: 'good', over: 'accent' } as const;
