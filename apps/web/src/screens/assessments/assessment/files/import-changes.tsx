import { Checkbox } from '@mantine/core';
import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type SheetChange } from '../../../../api/rounds';
import { Status } from '../../../../parts/page/status';
import { answerText } from '../../../../parts/score/answer-text';
import { DataTable } from '../../../../parts/table/data-table';
import { usePreference } from '../../../../text/preference';
import classes from './files.module.css';
import { keyOf } from './import-plan';

interface ImportChangesProps {
  readonly changes: readonly SheetChange[];
  readonly rubric: Rubric;
  /** Whether the person may save it at all. */
  readonly isOpen: (change: SheetChange) => boolean;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

type Content = SheetChange['old'];

/** Every cell that the file would change, to be chosen one by one. */
export function ImportChanges({ changes, rubric, isOpen, chosen, choose }: ImportChangesProps) {
  const { t } = useTranslation('review');
  const { language } = usePreference();
  const shown = ({ code, field }: SheetChange, content: Content) =>
    (field === 'value'
      ? answerText(rubric, { code, value: content }, language)
      : (content as string | null)) ?? t('import.blank');
  const toggle = (change: SheetChange) => {
    const key = keyOf(change);
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    choose(next);
  };
  const stateOf = (change: SheetChange) => {
    if (change.conflict) return t(`import.conflict.${change.conflict.reason}`);
    return isOpen(change) ? t('import.ready') : t('import.notYours');
  };
  return (
    <DataTable
      caption={t('import.changes')}
      rows={changes}
      rowKey={keyOf}
      columns={[
        {
          title: t('import.choice'),
          value: (change) => (chosen.has(keyOf(change)) ? t('import.chosen') : ''),
          show: (change) => (
            <Checkbox
              checked={chosen.has(keyOf(change))}
              disabled={!isOpen(change)}
              onChange={() => toggle(change)}
              aria-label={t('import.chooseOne', {
                code: change.code,
                field: t(`import.field.${change.field}`),
              })}
            />
          ),
        },
        {
          title: t('word.question'),
          value: ({ code }) => code,
          show: ({ code }) => <span className={classes.mono}>{code}</span>,
        },
        { title: t('import.part'), value: ({ field }) => t(`import.field.${field}`) },
        {
          title: t('import.old'),
          value: (change) => shown(change, change.old),
          show: (change) => <div className={classes.cell}>{shown(change, change.old)}</div>,
        },
        {
          title: t('import.new'),
          value: (change) => shown(change, change.new),
          show: (change) => <div className={classes.cell}>{shown(change, change.new)}</div>,
        },
        {
          title: t('import.state'),
          value: stateOf,
          show: (change) => (
            <div className={classes.conflict}>
              <span>
                <Status tone={change.conflict ? 'warn' : 'quiet'}>{stateOf(change)}</Status>
              </span>
              {change.conflict?.base !== undefined && (
                <small>{t('import.base', { base: shown(change, change.conflict.base) })}</small>
              )}
            </div>
          ),
        },
        {
          title: t('import.cell'),
          value: ({ cell }) => cell,
          show: ({ cell }) => <span className={classes.mono}>{cell}</span>,
        },
      ]}
    />
  );
}
