import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chart.module.css';
import { Legend } from './mark';

interface FigureProps {
  /** Name and content of the chart in words. */
  readonly label: string;
  readonly names: readonly string[];
  /** The chart, loaded when it is first wanted. */
  readonly children: ReactNode;
  readonly table: ReactNode;
}

/** A chart with its legend and, folded away, the table of its data. Keeps its place while it is loaded. */
export function Figure({ label, names, children, table }: FigureProps) {
  const { t } = useTranslation('common');
  return (
    <figure className={classes.figure}>
      <div className={classes.chart} role="img" aria-label={label}>
        <Suspense fallback={null}>{children}</Suspense>
      </div>
      <Legend names={names} />
      <details className={classes.table}>
        <summary>{t('word.table')}</summary>
        {table}
      </details>
    </figure>
  );
}
