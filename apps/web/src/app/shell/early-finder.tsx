import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

interface EarlyFinderProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onClose: () => void;
}

/** Takes what is typed into the search while its code is on the way. */
export function EarlyFinder({ typed, onType, onClose }: EarlyFinderProps) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <div className={classes.early} role="dialog" aria-label={t('search')} aria-busy>
      <input
        type="search"
        autoFocus
        aria-label={t('search')}
        placeholder={t('common:state.loading')}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
        onBlur={onClose}
      />
    </div>
  );
}
