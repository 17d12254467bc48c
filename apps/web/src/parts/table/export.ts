import { saveFile } from '../file';
import { type Cell, csvOf } from './csv';

export { type Cell } from './csv';

const nameOf = (caption: string) =>
  caption
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export function saveCsv(caption: string, rows: readonly (readonly Cell[])[]): void {
  saveFile(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), `${nameOf(caption)}.csv`);
}

/** The writer of workbooks is loaded when somebody wants one. */
export async function saveXlsx(
  caption: string,
  [head = [], ...rows]: readonly (readonly Cell[])[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const cells = [
    head.map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  ];
  saveFile(await writeXlsxFile(cells).toBlob(), `${nameOf(caption)}.xlsx`);
}
