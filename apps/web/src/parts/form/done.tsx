import { type ReactNode } from 'react';
import classes from './form.module.css';

/** Tells what was done: read out by itself. */
export function Done({ children }: { readonly children: ReactNode }) {
  return <div role="status">{children && <p className={classes.done}>{children}</p>}</div>;
}
