import { type Rubric, type Settings } from '@zi/rubric';
import { type Workbook } from 'exceljs';
import * as styles from './sheet-style';

const ruleSheet = 'Aturan';

/** The cells in which the undecided rules stand, by name; formulas look there. */
export type RuleCells = ReadonlyMap<string, string>;

const firstRow = 2;

export const ruleCellsOf = ({ settings }: Rubric): RuleCells =>
  new Map(Object.keys(settings).map((name, index) => [name, `${ruleSheet}!$B$${firstRow + index}`]));

/** Adds the sheet of rules that sources dispute. Another value there, and every number follows. */
export async function addRuleSheet(workbook: Workbook, rubric: Rubric, settings: Settings): Promise<void> {
  const sheet = workbook.addWorksheet(ruleSheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [{ width: 46 }, { width: 12 }, { width: 90 }];
  sheet.addRow(['Aturan', 'Nilai', 'Pilihan']);
  styles.styleRow(sheet.getRow(1), styles.columnHeading, 3);
  for (const [name, { name: label, values }] of Object.entries(rubric.settings)) {
    const meanings = values.map(({ value, meaning }) => `${value}: ${meaning.id}`);
    const row = sheet.addRow([label.id, settings[name], meanings.join('\n')]);
    row.height = 14 * meanings.length + 3;
    styles.styleRow(row, styles.plain, 3);
    const cell = row.getCell(2);
    cell.style = styles.open(styles.centred);
    cell.dataValidation = {
      type: 'list',
      allowBlank: false,
      showErrorMessage: true,
      formulae: [`"${values.map(({ value }) => value).join(',')}"`],
    };
  }
  await styles.protect(sheet);
}
