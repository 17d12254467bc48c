import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importLimits } from '../../../api/units';
import { largestFile } from '../../../parts/field/file-choice';
import { saveFile } from '../../../parts/file';
import { useFormat } from '../../../text/format';
import classes from './import.module.css';
import { columns, csvOfNew } from './rows';

const template = () =>
  saveFile(new Blob([`\uFEFF${csvOfNew([])}\r\n`], { type: 'text/csv;charset=utf-8' }), 'unit.csv');

/** What a file may hold, and an empty one to fill in. */
export function Accepted() {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return (
    <>
      <p className={classes.plain}>
        {t('import.accepted', {
          rows: format.number(importLimits.rows),
          size: format.size(largestFile),
        })}
      </p>
      <dl className={classes.columns}>
        {columns.map((column) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{t(`import.column.${column}`)}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button size="xs" variant="default" onClick={template}>
          {t('import.template')}
        </Button>
      </div>
    </>
  );
}
