import { Button, Group, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../page/status';
import classes from './data-table.module.css';
import { type Cell, saveCsv, saveXlsx } from './export';

export interface Column<T> {
  readonly title: string;
  /** What the cell holds as data: it is exported, and shown unless `show` shows it otherwise. */
  readonly value: (row: T) => Cell;
  readonly show?: (row: T) => ReactNode;
  /** Numbers stand at the end of their cell. */
  readonly isNumber?: boolean;
  /** Sentences, which need room. */
  readonly isWide?: boolean;
}

interface DataTableProps<T> {
  /** Names the table to screen readers and its exported file. */
  readonly caption: string;
  /** The first column heads its row. */
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly empty?: ReactNode;
  /** Reads the next page; absent when all is there. */
  readonly onMore?: () => void;
  readonly isReadingMore?: boolean;
}

/** A table with its export beside it. */
export function DataTable<T>({ caption, columns, rows, rowKey, empty, ...more }: DataTableProps<T>) {
  const { t } = useTranslation('common');
  if (rows.length === 0) return <>{empty ?? <Empty title={t('table.empty')} />}</>;
  return (
    <div>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={classes.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ title, isNumber, isWide }) => (
                <th key={title} scope="col" data-number={isNumber} data-wide={isWide}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ title, value, show, isNumber }, index) => {
                  const Tag = index === 0 ? 'th' : 'td';
                  return (
                    <Tag key={title} scope={index === 0 ? 'row' : undefined} data-number={isNumber}>
                      {show ? show(row) : value(row)}
                    </Tag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableFoot caption={caption} columns={columns} rows={rows} {...more} />
    </div>
  );
}

function TableFoot<T>({
  caption,
  columns,
  rows,
  onMore,
  isReadingMore,
}: Pick<DataTableProps<T>, 'caption' | 'columns' | 'rows' | 'onMore' | 'isReadingMore'>) {
  const { t } = useTranslation('common');
  const sheet = () => [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return (
    <div className={classes.foot}>
      <span role="status">{t('table.rows', { count: rows.length })}</span>
      <Group gap="xs">
        {onMore && (
          <Button size="xs" variant="default" onClick={onMore} loading={isReadingMore}>
            {t('table.more')}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="subtle" leftSection={<IconDownload size={14} aria-hidden />}>
              {t('table.exportMenu')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => saveCsv(caption, sheet())}>{t('action.csv')}</Menu.Item>
            <Menu.Item onClick={() => void saveXlsx(caption, sheet())}>{t('action.xlsx')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
}
