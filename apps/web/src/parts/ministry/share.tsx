import { useFormat } from '../../text/format';
import classes from './ministry.module.css';
import { stepOf } from './step';

/** A percentage with a quiet shade: the more was reached, the darker. */
export function Share({ percent }: { readonly percent: string }) {
  return (
    <span className={classes.share} data-step={stepOf(percent)}>
      {useFormat().points(percent)}
    </span>
  );
}
