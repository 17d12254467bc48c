import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import classes from './status.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'quiet';
const icons = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX };

/** A short state. Its tone is said by an icon too, never by the colour alone. */
export function Status({ tone = 'quiet', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  const Icon = tone === 'accent' || tone === 'quiet' ? undefined : icons[tone];
  return (
    <span className={classes.status} data-tone={tone}>
      {Icon && <Icon size={14} aria-hidden />}
      {children}
    </span>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
