import { type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** One quiet sentence under the title. */
  readonly about?: ReactNode;
  /** Links to the pages above, the nearest last. */
  readonly crumbs?: readonly ReactNode[];
  /** Buttons, the most important last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its title is the heading and the name of the browser's tab. */
export function Page({ title, about, crumbs = [], actions, children }: PageProps) {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          {crumbs.length > 0 && (
            <ol className={classes.crumbs}>
              {crumbs.map((crumb, index) => (
                <li key={index}>{crumb}</li>
              ))}
            </ol>
          )}
          <h1 className={classes.title}>{title}</h1>
          {about !== undefined && <p className={classes.about}>{about}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen with a heading of its own. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.panelHead}>
        <h2 id={id} className={classes.panelTitle}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
