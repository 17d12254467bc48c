import { type AnswerValue, type Layer } from '@zi/contracts';
import { type AnswerForm, type Rubric, type RubricNode, type SheetScore } from '@zi/rubric';
import { type Cell, type CellValue, type Style, type Workbook, type Worksheet } from 'exceljs';
import { escapedCell, indexCell, textCell } from './answer-cell';
import { type ExchangedAnswer } from './exchange';
import { type QuestionRow, allColumns, answerSheet, columns, columnsOf, layoutOf } from './layout';
import { isAnsweredFormula, ratioFormula } from './ratio-formula';
import * as styles from './sheet-style';
import { answerValidation, countValidation, noteValidation } from './validation';
import { kindOf, layerNames } from './wording';

/** The answers of a layer in their columns. */
export interface Side {
  readonly layer: Layer;
  readonly answers: ReadonlyMap<string, ExchangedAnswer>;
  readonly score: SheetScore;
  /** Whether its cells are to be typed in. */
  readonly isOpen: boolean;
}

export interface EvidenceLink {
  readonly text: string;
  readonly url?: string;
}

export interface AnswerSheet {
  readonly rubric: Rubric;
  /** At most one for the unit's columns and one for the assessors'. */
  readonly sides: readonly Side[];
  readonly evidence: ReadonlyMap<string, EvidenceLink>;
  /** Questions whose answer is the index of a survey: locked. */
  readonly surveyed: ReadonlySet<string>;
  readonly zeroDenominator: number;
  /** Left of the head of each printed page. */
  readonly pageHeader: string;
}

const widths: Readonly<Record<string, number>> = {
  [columns.code]: 11,
  ...Object.fromEntries(columns.levels.map((column) => [column, 3])),
  [columns.text]: 40,
  [columns.weight]: 7,
  [columns.kind]: 11,
  [columns.options]: 40,
  [columns.status]: 8,
  [columns.unitAnswer]: 11,
  [columns.unitNote]: 30,
  [columns.evidence]: 20,
  [columns.assessorAnswer]: 11,
  [columns.difference]: 6,
  P: 1,
  [columns.assessorNote]: 30,
};

const wrapped = [columns.text, columns.options, columns.unitNote, columns.evidence, columns.assessorNote];
/** Points. Spreadsheet programs have no higher rows than 409 points. */
const lineHeight = 13;
const maxRowHeight = 400;

/** Adds the sheet `Jawaban` in the layout of the national worksheet. */
export async function addAnswerSheet(workbook: Workbook, content: AnswerSheet): Promise<void> {
  const layout = layoutOf(content.rubric);
  const sheet = workbook.addWorksheet(answerSheet, {
    views: [{ state: 'frozen', xSplit: allColumns.indexOf(columns.text) + 1, ySplit: 1, zoomScale: 90 }],
  });
  sheet.columns = allColumns.map((column) => ({ width: widths[column] ?? 10 }));
  writeColumnHeadings(sheet, content);
  for (const { node, row, level } of layout.headings) writeHeading(sheet, node, row, level);
  for (const question of layout.questions) writeQuestion(sheet, question, content);
  styles.setUpPrint(sheet, content.pageHeader, true);
  sheet.pageSetup.printArea = `A1:${columns.assessorNote}${layout.lastRow}`;
  await styles.protect(sheet);
}

function writeColumnHeadings(sheet: Worksheet, { sides }: AnswerSheet): void {
  const row = sheet.getRow(1);
  row.height = 42;
  styles.styleRow(row, styles.columnHeading, allColumns.length);
  const texts: Readonly<Record<string, string>> = {
    [columns.code]: 'Kode',
    [columns.text]: 'Pertanyaan',
    [columns.weight]: 'Bobot',
    [columns.kind]: 'Jenis',
    [columns.options]: 'Pilihan jawaban',
    [columns.status]: 'Status',
    [columns.evidence]: 'Tautan data dukung',
    [columns.difference]: 'Beda',
  };
  for (const [column, text] of Object.entries(texts)) sheet.getCell(`${column}1`).value = text;
  for (const layer of ['self', 'tpn'] as const) {
    const side = sides.find((candidate) => columnsOf(candidate.layer) === columnsOf(layer));
    const { answer, note } = columnsOf(layer);
    const whose = side ? `\n(${layerNames[side.layer]})` : '';
    sheet.getCell(`${answer.column}1`).value = answer.heading + whose;
    sheet.getCell(`${note.column}1`).value = note.heading + whose;
  }
}

function writeHeading(sheet: Worksheet, node: RubricNode, row: number, level: number): void {
  const style = styles.groupHeadings[level] ?? styles.groupHeadings.at(-1)!;
  sheet.getRow(row).height = 18;
  styles.styleRow(sheet.getRow(row), style, allColumns.length);
  const name = level === 0 ? node.name.id.toUpperCase() : node.name.id;
  if (name !== node.code) sheet.getCell(`${columns.code}${row}`).value = node.code;
  sheet.getCell(`${columns.levels[level] ?? columns.text}${row}`).value = name;
  put(sheet, `${columns.weight}${row}`, weightOf(node), { ...style, numFmt: styles.points });
}

const weightOf = ({ weight }: RubricNode): number => Number(weight.toFixed(15));

function put(sheet: Worksheet, address: string, value: CellValue, style: Partial<Style>): Cell {
  const cell = sheet.getCell(address);
  cell.value = value;
  cell.style = style;
  return cell;
}

function writeQuestion(sheet: Worksheet, question: QuestionRow, content: AnswerSheet): void {
  const { node, form, row, inputs } = question;
  for (const place of [row, ...inputs.map((input) => input.row)]) {
    styles.styleRow(sheet.getRow(place), styles.plain, allColumns.length);
  }
  put(sheet, `${columns.code}${row}`, node.code, styles.quiet);
  sheet.getCell(`${columns.label}${row}`).value = node.code.split('.').at(-1);
  sheet.getCell(`${columns.text}${row}`).value = node.name.id;
  put(sheet, `${columns.weight}${row}`, weightOf(node), { ...styles.centred, numFmt: styles.points });
  put(sheet, `${columns.kind}${row}`, kindOf(form), styles.centred);
  if (form.type === 'choice') {
    const labels = [...form.options.values()].map(({ key, label }) =>
      label.id === key ? key : `${key}. ${label.id}`,
    );
    sheet.getCell(`${columns.options}${row}`).value = labels.join('\n');
  }
  for (const { label, optional, row: place } of inputs) {
    put(sheet, `${columns.text}${place}`, label.id + (optional ? ' (bila ada)' : ''), {
      ...styles.plain,
      alignment: { ...styles.plain.alignment, indent: 2 },
    });
    put(sheet, `${columns.kind}${place}`, 'Jumlah', styles.centred);
  }
  writeEvidence(sheet, `${columns.evidence}${row}`, content.evidence.get(node.code));
  for (const side of content.sides) writeAnswer(sheet, question, side, content);
  writeStatus(sheet, question, content);
  for (const place of [row, ...inputs.map((input) => input.row)]) fitHeight(sheet, place);
}

/** Programs do not agree on who makes a row as high as its text, so it is done here; 1.2 characters fill a unit of width. */
function fitHeight(sheet: Worksheet, row: number): void {
  const lines = wrapped.map((column) => {
    const { value } = sheet.getCell(`${column}${row}`);
    const text = typeof value === 'string' ? value : '';
    const perLine = widths[column]! * 1.2;
    const counts = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / perLine)));
    return counts.reduce((sum, count) => sum + count, 0);
  });
  sheet.getRow(row).height = Math.min(maxRowHeight, Math.max(...lines) * lineHeight + 3);
}

function writeEvidence(sheet: Worksheet, address: string, evidence: EvidenceLink | undefined): void {
  if (!evidence) return;
  const text = escapedCell(textCell(evidence.text));
  if (evidence.url === undefined) sheet.getCell(address).value = text;
  else put(sheet, address, { text, hyperlink: evidence.url }, styles.link);
}

function writeAnswer(sheet: Worksheet, question: QuestionRow, side: Side, content: AnswerSheet): void {
  const { node, form, row } = question;
  const { answer, note } = columnsOf(side.layer);
  const given = side.answers.get(node.code);
  const isOpen = side.isOpen && !content.surveyed.has(node.code);
  const styled = (style: Partial<Style>) => (isOpen ? styles.open(style) : style);
  const noteCell = put(sheet, `${note.column}${row}`, noteValue(given), styled(styles.plain));
  if (isOpen) noteCell.dataValidation = noteValidation;
  if (form.type === 'ratio') {
    writeCounts(sheet, question, side, content);
    return;
  }
  const style = form.type === 'index' ? { ...styles.centred, numFmt: '0.00##' } : styles.centred;
  const cell = put(sheet, `${answer.column}${row}`, answerValue(form, given), styled(style));
  if (isOpen) cell.dataValidation = answerValidation(form);
}

function answerValue({ type }: AnswerForm, given: ExchangedAnswer | undefined): CellValue {
  const value = given?.value ?? null;
  if (value === null) return null;
  return type === 'index' ? indexCell(value) : (value as string);
}

const noteValue = (given: ExchangedAnswer | undefined): CellValue =>
  given?.note == null ? null : escapedCell(textCell(given.note));

/** The counts in their rows, and above them the ratio that they make. */
function writeCounts(sheet: Worksheet, question: QuestionRow, side: Side, content: AnswerSheet): void {
  const { node, form, row, inputs } = question;
  if (form.type !== 'ratio') return;
  const { column } = columnsOf(side.layer).answer;
  const given = side.answers.get(node.code);
  const counts: AnswerValue | null | undefined = given?.value;
  for (const { key, row: place } of inputs) {
    const count = typeof counts === 'object' ? counts?.[key] : undefined;
    const style = { ...styles.centred, numFmt: styles.whole };
    const cell = put(sheet, `${column}${place}`, count ?? null, side.isOpen ? styles.open(style) : style);
    if (side.isOpen) cell.dataValidation = countValidation;
  }
  const cellOf = (key: string) => `${column}${inputs.find((input) => input.key === key)!.row}`;
  const ratio = ratioFormula(form, cellOf, content.zeroDenominator);
  const formula = `IF(${isAnsweredFormula(form, cellOf)},${ratio},"")`;
  const result = counts ? Number(shareOf(side, node.code).toFixed(15)) : '';
  put(sheet, `${column}${row}`, { formula, result }, { ...styles.centred, numFmt: styles.percent });
}

/** Tells at a glance what is blank, and where the layers differ. */
function writeStatus(sheet: Worksheet, { node, row }: QuestionRow, { sides }: AnswerSheet): void {
  const cellOf = (side: Side) => `${columnsOf(side.layer).answer.column}${row}`;
  const open = sides.find(({ isOpen }) => isOpen);
  if (open) {
    const result = open.answers.get(node.code)?.value == null ? 'Kosong' : '';
    const formula = `IF(${cellOf(open)}="","Kosong","")`;
    put(sheet, `${columns.status}${row}`, { formula, result }, styles.alert);
  }
  const [one, other] = sides;
  if (!one || !other) return;
  const [first, second] = [cellOf(one), cellOf(other)];
  const formula = `IF(OR(${first}="",${second}=""),"",IF(${first}=${second},"","≠"))`;
  put(
    sheet,
    `${columns.difference}${row}`,
    { formula, result: differ(one, other, node) ? '≠' : '' },
    styles.alert,
  );
}

const shareOf = ({ score }: Side, code: string) => score.nodes.get(code)!.share;

function differ(one: Side, other: Side, { code }: RubricNode): boolean {
  const isAnswered = [one, other].every((side) => side.answers.get(code)?.value != null);
  return isAnswered && !shareOf(one, code).equals(shareOf(other, code));
}
