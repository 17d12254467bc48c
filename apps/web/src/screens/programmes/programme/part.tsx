import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './programme.module.css';

interface PartProps {
  readonly title: string;
  /** What was recorded; null when nothing was. */
  readonly document: ReactNode;
  readonly mayChange: boolean;
  readonly form: (close: () => void) => ReactNode;
}

/** One thing that is recorded of a programme: its document, and its form for who may. */
export function Part({ title, document, mayChange, form }: PartProps) {
  const { t } = useTranslation(['programme', 'common']);
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <h3>{title}</h3>
        {mayChange && !isOpen && (
          <Button
            size="xs"
            variant={document ? 'default' : 'filled'}
            aria-label={`${document ? t('common:action.edit') : t('record.fill')}: ${title}`}
            onClick={open}
          >
            {document ? t('common:action.edit') : t('record.fill')}
          </Button>
        )}
      </div>
      {isOpen ? form(close) : (document ?? <p className={classes.quiet}>{t('record.notYet')}</p>)}
    </div>
  );
}
