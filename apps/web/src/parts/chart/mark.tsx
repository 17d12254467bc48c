import { type DotItemDotProps } from 'recharts';
import classes from './chart.module.css';

/** How series are told apart: by colour, dash and the shape of their points. */
const marks = [
  { color: 'var(--zi-accent)', dash: '', path: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0' },
  { color: 'var(--zi-warn)', dash: '6 3', path: 'M-4-4h8v8h-8z' },
  { color: 'var(--zi-good)', dash: '2 3', path: 'M0-5L5 4H-5z' },
  { color: 'var(--zi-text)', dash: '9 3 2 3', path: 'M0-5L5 0L0 5L-5 0z' },
  { color: 'var(--zi-bad)', dash: '12 4', path: 'M0 5L5-4H-5z' },
  { color: 'var(--zi-quiet)', dash: '4 4', path: 'M-5-1h4v-4h2v4h4v2h-4v4h-2v-4h-4z' },
] as const;

export const markOf = (index: number) => marks[index % marks.length]!;

/** A point of series `index`, as recharts places it. */
export function Mark({
  cx,
  cy,
  index,
}: {
  readonly cx?: number;
  readonly cy?: number;
  readonly index: number;
}) {
  const { color, path } = markOf(index);
  if (cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  return <path d={path} fill={color} transform={`translate(${cx} ${cy})`} />;
}

/** What draws the points of series `index`. */
export const dotOf = (index: number) =>
  function Dot({ cx, cy }: DotItemDotProps) {
    return <Mark cx={cx} cy={cy} index={index} />;
  };

/** Which line is whose. */
export function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={classes.legend}>
      {names.map((name, index) => (
        <li key={name}>
          <svg width="36" height="14" aria-hidden>
            <line
              x1="0"
              x2="36"
              y1="7"
              y2="7"
              stroke={markOf(index).color}
              strokeWidth="2"
              strokeDasharray={markOf(index).dash}
            />
            <Mark cx={18} cy={7} index={index} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
