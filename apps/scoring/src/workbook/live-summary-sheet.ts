import { type Layer } from '@zi/contracts';
import {
  Fraction,
  type MinimumDefinition,
  type Rubric,
  type SheetScore,
  TARGETS,
  type Target,
  judge,
} from '@zi/rubric';
import { type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { escapedCell, textCell } from './answer-cell';
import { type RuleCells } from './live-rule-sheet';
import { liveColumns, liveRowsOf, scoreSheetName } from './live-score-sheet';
import * as styles from './sheet-style';
import { dayOf, layerNames } from './wording';

export const summarySheetName = 'Ringkasan';

export interface LiveSummary {
  readonly rubric: Rubric;
  readonly score: SheetScore;
  readonly rules: RuleCells;
  readonly unitName: string;
  readonly year: number;
  readonly layer: Layer;
  readonly round: number;
  readonly exportedAt: Date;
}

const targetNames: Record<Target, string> = { wbk: 'WBK', wbbm: 'WBBM' };
const met = 'Terpenuhi';
const unmet = 'Belum';

/** Below the facts. */
const firstMinimum = 11;

/** Adds the sheet of the total, the predicate, and every minimum of both predicates with its gap. */
export async function addSummarySheet(workbook: Workbook, summary: LiveSummary): Promise<void> {
  const { rubric, score, unitName, year, layer, round, exportedAt } = summary;
  const sheet = workbook.addWorksheet(summarySheetName, { views: [{ showGridLines: false }] });
  sheet.columns = [30, 46, 10, 12, 12, 12, 14].map((width) => ({ width }));
  sheet.getCell('A1').value = `Nilai Zona Integritas ${year}`;
  sheet.getCell('A1').style = styles.title;
  const total = { formula: nodeCell(rubric, rubric.root.code), result: numberOf(score.total.score) };
  const facts: [string, CellValue][] = [
    ['Unit kerja', escapedCell(textCell(unitName))],
    ['Lapisan penilaian', `${layerNames[layer]}, putaran ${round}`],
    ['Rubrik', `${rubric.regulation}, versi ${rubric.version}`],
    ['Diekspor', dayOf(exportedAt)],
    ['Nilai total', total],
    ['Predikat menurut nilai', predicateCell(summary)],
  ];
  for (const [index, [label, value]] of facts.entries()) {
    const row = sheet.getRow(index + 3);
    row.values = [label, value];
    row.getCell(1).style = styles.bold;
    row.getCell(2).style = { ...styles.bold, numFmt: styles.points, alignment: { horizontal: 'left' } };
  }
  writeMinimums(sheet, summary);
  styles.setUpPrint(sheet, unitName);
  await styles.protect(sheet);
}

const numberOf = (value: Fraction): number => Number(value.toFixed(15));

const nodeCell = (rubric: Rubric, code: string): string =>
  `${scoreSheetName}!$${liveColumns.score}$${liveRowsOf(rubric).get(code)!}`;

/** The highest predicate of which no minimum that applies is unmet. */
function predicateCell({ rubric, score }: LiveSummary): CellValue {
  const last = firstMinimum + 2 * rubric.minimums.length - 1;
  const range = (column: string) => `$${column}$${firstMinimum}:$${column}$${last}`;
  const holds = (target: Target) =>
    `COUNTIFS(${range('A')},"${targetNames[target]}",${range('C')},"Ya",${range('G')},"${unmet}")=0`;
  const formula = TARGETS.reduce(
    (otherwise, target) => `IF(${holds(target)},"${targetNames[target]}",${otherwise})`,
    `"${unmet}"`,
  );
  const { reached } = judge(score);
  return { formula, result: reached === 'none' ? unmet : targetNames[reached] };
}

function writeMinimums(sheet: Worksheet, summary: LiveSummary): void {
  const heading = sheet.getRow(firstMinimum - 1);
  heading.values = ['Predikat', 'Nilai minimal', 'Berlaku', 'Minimal', 'Nilai', 'Kurang', 'Status'];
  styles.styleRow(heading, styles.columnHeading, 7);
  const all = TARGETS.flatMap((target) => summary.rubric.minimums.map((minimum) => ({ target, minimum })));
  for (const [index, { target, minimum }] of all.entries()) {
    writeMinimum(sheet, firstMinimum + index, minimum, target, summary);
  }
}

function writeMinimum(
  sheet: Worksheet,
  at: number,
  { name, nodes, required: stated, scope }: MinimumDefinition,
  target: Target,
  { rubric, score, rules }: LiveSummary,
): void {
  const setting = stated[target] instanceof Fraction ? undefined : stated[target].setting;
  const required =
    stated[target] instanceof Fraction ? stated[target] : Fraction.from(score.settings[setting!]!);
  const actual = Fraction.sum(nodes.map(({ code }) => score.nodes.get(code)!.score));
  const holds = actual.compare(required) >= 0;
  const applies = scope
    ? {
        formula: `IF(${rules.get('areaMinimum')!}="${scope}","Ya","Tidak")`,
        result: score.settings.areaMinimum === scope ? 'Ya' : 'Tidak',
      }
    : 'Ya';
  const reaches = `ROUND(E${at}-D${at},9)>=0`;
  const row = sheet.getRow(at);
  row.values = [
    targetNames[target],
    `${name.id} (${nodes.map(({ code }) => code).join(' + ')})`,
    applies,
    setting === undefined ? numberOf(required) : { formula: rules.get(setting)!, result: numberOf(required) },
    { formula: nodes.map(({ code }) => nodeCell(rubric, code)).join('+'), result: numberOf(actual) },
    { formula: `IF(${reaches},0,D${at}-E${at})`, result: holds ? 0 : numberOf(required.minus(actual)) },
    { formula: `IF(${reaches},"${met}","${unmet}")`, result: holds ? met : unmet },
  ];
  styles.styleRow(row, styles.plain, 7);
  for (const column of ['D', 'E', 'F']) {
    sheet.getCell(`${column}${at}`).style = { ...styles.centred, numFmt: styles.points };
  }
  for (const column of ['A', 'C', 'G']) sheet.getCell(`${column}${at}`).style = styles.centred;
}
