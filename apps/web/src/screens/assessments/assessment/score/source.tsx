import { useTranslation } from 'react-i18next';
import classes from './score.module.css';

/** Where a rule comes from, folded away: regulation and sources as the rubric names them, in English. */
export function Source({ children }: { readonly children: string }) {
  const { t } = useTranslation('common');
  return (
    <details className={classes.source}>
      <summary>{t('word.source')}</summary>
      <span lang="en">{children}</span>
    </details>
  );
}
