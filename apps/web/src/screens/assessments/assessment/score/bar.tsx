import shared from '../../../../parts/score/score.module.css';

interface BarProps {
  readonly value: number;
  readonly required: number;
  readonly most: number;
  readonly isMet: boolean;
}

/** What the numbers beside it say, drawn: reached of what can be had, and where the minimum stands. */
export function Bar({ value, required, most, isMet }: BarProps) {
  const share = (points: number) => `${Math.min(100, (points / (most || 1)) * 100)}%`;
  return (
    <span className={shared.bar} data-met={isMet || undefined} aria-hidden>
      <span style={{ width: share(value) }} />
      <i style={{ left: share(required) }} />
    </span>
  );
}
