import { useTranslation } from 'react-i18next';
import { type Unit } from '../../../api/units';
import { Status } from '../../../parts/page/status';
import { type Column, DataTable } from '../../../parts/table/data-table';
import classes from './import.module.css';
import { type ColumnName, type Judged, type RowFlaw } from './rows';

const tones = { new: 'good', changed: 'accent', same: 'quiet', faulty: 'bad' } as const;

interface ImportRowsProps {
  readonly judged: readonly Judged[];
  readonly units: readonly Unit[];
}

/** Every row of the file that is listed, with what is wrong in which column. */
export function ImportRows({ judged, units }: ImportRowsProps) {
  const { t } = useTranslation('admin');
  const codeOf = (id: string | null) => units.find((unit) => unit.id === id)?.code ?? '';
  const tell = ({ column, reason }: RowFlaw) => [column, t(`import.flaw.${reason}`)].join(': ');
  const stateOf = ({ verdict }: Judged) =>
    [t(`import.verdict.${verdict.kind}`), ...(verdict.kind === 'faulty' ? verdict.flaws.map(tell) : [])].join(
      '; ',
    );
  const cell = (title: string, column: ColumnName, value: (judged: Judged) => string): Column<Judged> => ({
    title,
    value,
    show: (one) => (
      <Cell
        text={value(one)}
        was={was(one, column, codeOf)}
        flaws={
          one.verdict.kind === 'faulty' ? one.verdict.flaws.filter((flaw) => flaw.column === column) : []
        }
      />
    ),
  });
  return (
    <DataTable
      caption={t('import.result')}
      rows={judged}
      rowKey={({ row }) => String(row.row)}
      columns={[
        { title: t('import.row'), value: ({ row }) => row.row, isNumber: true },
        {
          title: t('import.state'),
          value: stateOf,
          show: ({ verdict }) => (
            <Status tone={tones[verdict.kind]}>{t(`import.verdict.${verdict.kind}`)}</Status>
          ),
        },
        cell(t('units.code'), 'code', ({ row }) => row.code),
        cell(t('units.name'), 'name', ({ row }) => row.name),
        cell(t('units.kind'), 'kind', ({ row }) => row.kind),
        cell(t('import.parent'), 'parent_code', ({ row }) => row.parentCode),
        cell(t('units.activeFrom'), 'active_from', ({ row }) => row.activeFrom),
      ]}
    />
  );
}

/** What stands there now, where the file changes it. */
function was({ verdict }: Judged, column: ColumnName, codeOf: (id: string | null) => string) {
  if (verdict.kind !== 'changed' || !verdict.fields.includes(column)) return undefined;
  const { unit } = verdict;
  if (column === 'parent_code') return codeOf(unit.parentId);
  return column === 'name' ? unit.name : unit.kind;
}

interface CellProps {
  readonly text: string;
  readonly was: string | undefined;
  readonly flaws: readonly RowFlaw[];
}

function Cell({ text, was: present, flaws }: CellProps) {
  const { t } = useTranslation(['admin', 'common']);
  return (
    <div className={classes.cell}>
      <span>{text}</span>
      {present !== undefined && <span className={classes.quiet}>{t('import.was', { value: present })}</span>}
      {flaws.map(({ reason, words }) => (
        <div key={reason}>
          <Status tone="bad">{t(`import.flaw.${reason}`)}</Status>
          {words && (
            <details>
              <summary>{t('common:technical')}</summary>
              <span lang="en">{words}</span>
            </details>
          )}
        </div>
      ))}
    </div>
  );
}
