import { type AnswerValue } from '@zi/contracts';
import { type Fraction, type RatioInput, type Rubric, type RubricNode, type SheetScore } from '@zi/rubric';
import { type CellValue, type Style, type Workbook, type Worksheet } from 'exceljs';
import { columnLetters } from './address';
import { indexCell } from './answer-cell';
import { type Exchange } from './exchange';
import { type RuleCells } from './live-rule-sheet';
import { isAnsweredFormula, ratioFormula } from './ratio-formula';
import * as styles from './sheet-style';
import { answerValidation, countValidation } from './validation';
import { kindOf } from './wording';

export const scoreSheetName = 'Nilai';

/** Columns of the sheet; from `options` on, one for each option key: what it is worth. */
export const liveColumns = {
  code: 'A',
  text: 'B',
  weight: 'C',
  answer: 'D',
  shown: 'E',
  percent: 'F',
  share: 'G',
  answered: 'H',
  counted: 'I',
  score: 'J',
  options: 11,
} as const;

export interface LiveScore {
  readonly rubric: Rubric;
  readonly answers: Exchange['answers'];
  readonly score: SheetScore;
  readonly rules: RuleCells;
}

/** Row of every node by its code, and of every count by `code key`, in the order of the rubric. */
export function liveRowsOf(rubric: Rubric): ReadonlyMap<string, number> {
  const names = [...rubric.nodes.values()].flatMap(({ code, form }) => [
    code,
    ...(form?.type === 'ratio' ? form.inputs.map(({ key }) => `${code} ${key}`) : []),
  ]);
  return new Map(names.map((name, index) => [name, index + 2]));
}

/** Adds the sheet that computes every node: answer → share → points → sums, each by a formula. */
export async function addScoreSheet(workbook: Workbook, live: LiveScore): Promise<void> {
  const sheet = workbook.addWorksheet(scoreSheetName, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
    // Rows below this level are shown; what a row sums up stands under it.
    properties: {
      outlineLevelRow: deepestLevel,
      outlineProperties: { summaryBelow: false, summaryRight: false },
    },
  });
  const writer = new ScoreSheetWriter(sheet, live);
  writer.writeHeadings();
  for (const node of live.rubric.nodes.values()) writer.writeNode(node);
  styles.setUpPrint(sheet, live.rubric.regulation, true);
  await styles.protect(sheet);
}

/** As deep as spreadsheet programs outline. */
const deepestLevel = 7;

const numberOf = (value: Fraction): number => Number(value.toFixed(15));

class ScoreSheetWriter {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly optionKeys: readonly string[];

  constructor(
    private readonly sheet: Worksheet,
    private readonly live: LiveScore,
  ) {
    this.rows = liveRowsOf(live.rubric);
    const keys = live.rubric.questions.flatMap(({ form }) =>
      form?.type === 'choice' ? [...form.options.keys()] : [],
    );
    this.optionKeys = [...new Set(keys)];
  }

  writeHeadings(): void {
    const texts = ['Kode', 'Uraian', 'Bobot', 'Jawaban', 'Nilai', 'Persen', 'Pecahan', 'Terjawab'];
    const row = this.sheet.getRow(1);
    row.values = [...texts, 'Bobot berlaku', 'Nilai penuh', ...this.optionKeys];
    row.height = 30;
    styles.styleRow(row, styles.columnHeading, row.cellCount);
    const widths = [12, 60, 9, 12, 9, 10, 10, 9, 10, 12, ...this.optionKeys.map(() => 7)];
    this.sheet.columns.forEach((column, index) => (column.width = widths[index]));
  }

  writeNode(node: RubricNode): void {
    const row = this.rowOf(node.code);
    const level = depthOf(node);
    const isQuestion = node.form !== undefined;
    const base = isQuestion ? styles.plain : (styles.groupHeadings[level - 1] ?? styles.groupHeadings[0]!);
    styles.styleRow(this.sheet.getRow(row), base, liveColumns.options - 1 + this.optionKeys.length);
    this.sheet.getRow(row).outlineLevel = level;
    this.put(liveColumns.code, row, node.code, base);
    this.put(liveColumns.text, row, node.name.id, indented(base, level));
    this.put(liveColumns.weight, row, this.weightCell(node), { ...base, numFmt: styles.points });
    if (isQuestion) this.writeQuestion(node, row);
    else this.writeFormula('score', row, this.sumFormula(node), this.scored(node.code).score);
    this.writeShown(node, row, base);
  }

  private writeShown(node: RubricNode, row: number, base: Partial<Style>): void {
    const { score, share } = this.scored(node.code);
    const cell = (column: 'weight' | 'score' | 'share') => `${liveColumns[column]}${row}`;
    const shown = { formula: `ROUND(ROUND(${cell('score')},10),2)`, result: Number(score.toFixed(2)) };
    this.put(liveColumns.shown, row, shown, { ...base, numFmt: styles.points });
    const ofWeight = `IF(${cell('weight')}=0,0,${cell('score')}/${cell('weight')})`;
    const percent = { formula: node.form ? cell('share') : ofWeight, result: numberOf(share) };
    this.put(liveColumns.percent, row, percent, { ...base, numFmt: styles.percent });
  }

  private writeQuestion(node: RubricNode, row: number): void {
    const { score, share, weight } = this.scored(node.code);
    const isAnswered = this.live.score.answers.has(node.code);
    this.writeAnswer(node, row);
    this.writeFormula('share', row, this.shareFormula(node, row), share);
    const answered = { formula: this.answeredFormula(node, row), result: isAnswered ? 1 : 0 };
    this.put(liveColumns.answered, row, answered, styles.centred);
    this.writeFormula('counted', row, this.countedFormula(node, row), weight);
    this.writeFormula('score', row, `${liveColumns.share}${row}*${liveColumns.counted}${row}`, score);
  }

  // --- Answers ---------------------------------------------------------------------------------------------------

  private writeAnswer(node: RubricNode, row: number): void {
    const form = node.form!;
    const value = this.live.answers.get(node.code)?.value ?? null;
    if (form.type === 'ratio') {
      this.put(liveColumns.answer, row, kindOf(form), styles.quiet);
      for (const input of form.inputs) this.writeCount(node, input, countOf(value, input.key));
      return;
    }
    const cell = form.type === 'index' && value !== null ? indexCell(value) : (value as string | null);
    const written = this.put(liveColumns.answer, row, cell, styles.open(styles.centred));
    written.dataValidation = answerValidation(form);
    if (form.type !== 'choice') return;
    for (const { key, fraction } of form.options.values()) {
      const column = columnLetters(liveColumns.options + this.optionKeys.indexOf(key));
      this.put(column, row, numberOf(fraction), styles.centred);
    }
  }

  private writeCount(node: RubricNode, { key, label }: RatioInput, count: number | null): void {
    const row = this.rowOf(`${node.code} ${key}`);
    const level = depthOf(node) + 1;
    styles.styleRow(this.sheet.getRow(row), styles.plain, 4);
    this.sheet.getRow(row).outlineLevel = level;
    this.put(liveColumns.text, row, label.id, indented(styles.quiet, level));
    const style = styles.open({ ...styles.centred, numFmt: styles.whole });
    this.put(liveColumns.answer, row, count, style).dataValidation = countValidation;
  }

  // --- Formulas --------------------------------------------------------------------------------------------------

  private shareFormula({ code, form }: RubricNode, row: number): string {
    const answer = `${liveColumns.answer}${row}`;
    switch (form!.type) {
      case 'choice': {
        const [first, last] = [liveColumns.options, liveColumns.options + this.optionKeys.length - 1];
        const range = (at: string) => `$${columnLetters(first)}${at}:$${columnLetters(last)}${at}`;
        return `IF(${answer}="",0,IFERROR(INDEX(${range(String(row))},MATCH(${answer},${range('$1')},0)),0))`;
      }
      case 'index':
        return `IF(ISNUMBER(${answer}),MAX(0,MIN(1,${answer}/${form!.max})),0)`;
      case 'ratio': {
        const cellOf = this.countCell(code);
        const ratio = ratioFormula(form!, cellOf, this.rule('zeroDenominator'));
        return `IF(${isAnsweredFormula(form!, cellOf)},${ratio},0)`;
      }
    }
  }

  private answeredFormula({ code, form }: RubricNode, row: number): string {
    const condition =
      form!.type === 'ratio'
        ? isAnsweredFormula(form!, this.countCell(code))
        : `${liveColumns.answer}${row}<>""`;
    return `IF(${condition},1,0)`;
  }

  private readonly countCell = (code: string) => (key: string) =>
    `${liveColumns.answer}${this.rowOf(`${code} ${key}`)}`;

  /** Where blanks are skipped, the answered questions of an average share its whole weight. */
  private countedFormula({ parent, code }: RubricNode, row: number): string {
    const own = `${liveColumns.weight}${row}`;
    if (parent?.rule !== 'mean') return own;
    const answered = this.childRange(parent, 'answered');
    const spread = `${own}*${this.cell(parent.code, 'weight')}/SUMIF(${answered},1,${this.childRange(parent, 'weight')})`;
    const isAnswered = `${this.cell(code, 'answered')}=1`;
    return `IF(${this.skips(parent)},IF(${isAnswered},${spread},0),${own})`;
  }

  private skips(group: RubricNode): string {
    return `AND(${this.rule('blankAnswer')}="skip",SUM(${this.childRange(group, 'answered')})>0)`;
  }

  /** A mean of shares times the weight, or the sum of the parts, as the rubric says. */
  private sumFormula(group: RubricNode): string {
    if (group.rule !== 'mean') return group.children.map(({ code }) => this.cell(code, 'score')).join('+');
    const shares = `SUM(${this.childRange(group, 'share')})`;
    const answered = this.childRange(group, 'answered');
    const divisor = `IF(${this.skips(group)},SUM(${answered}),COUNT(${answered}))`;
    return `${this.cell(group.code, 'weight')}*${shares}/${divisor}`;
  }

  /** A decimal as it is; a weight that no decimal shows as its part of the parent's. */
  private weightCell({ weight, parent }: RubricNode): CellValue {
    if (!parent || isDecimal(weight)) return numberOf(weight);
    const { n, d } = weight.over(parent.weight);
    return { formula: `${this.cell(parent.code, 'weight')}*${n}/${d}`, result: numberOf(weight) };
  }

  // --- Cells -----------------------------------------------------------------------------------------------------

  private childRange({ children }: RubricNode, column: 'weight' | 'share' | 'answered'): string {
    const rows = children.map(({ code }) => this.rowOf(code));
    return `${liveColumns[column]}${Math.min(...rows)}:${liveColumns[column]}${Math.max(...rows)}`;
  }

  private cell(code: string, column: 'weight' | 'score' | 'answered'): string {
    return `${liveColumns[column]}${this.rowOf(code)}`;
  }

  private rule(name: string): string {
    return this.live.rules.get(name)!;
  }

  private rowOf(name: string): number {
    return this.rows.get(name)!;
  }

  private scored(code: string) {
    return this.live.score.nodes.get(code)!;
  }

  private writeFormula(
    column: 'share' | 'counted' | 'score',
    row: number,
    formula: string,
    result: Fraction,
  ) {
    const { style } = this.sheet.getCell(`${liveColumns[column]}${row}`);
    const value = { formula, result: numberOf(result) };
    this.put(liveColumns[column], row, value, { ...style, numFmt: '0.0000' });
  }

  private put(column: string, row: number, value: CellValue, style: Partial<Style>) {
    const cell = this.sheet.getCell(`${column}${row}`);
    cell.value = value;
    cell.style = style;
    return cell;
  }
}

const countOf = (value: AnswerValue | null, key: string): number | null =>
  typeof value === 'object' && value !== null ? (value[key] ?? null) : null;

const depthOf = (node: RubricNode): number => (node.parent ? depthOf(node.parent) + 1 : 0);

const indented = (style: Partial<Style>, indent: number): Partial<Style> => ({
  ...style,
  alignment: { ...style.alignment, indent },
});

/** Whether a decimal shows the number exactly: its denominator has no factor but 2 and 5. */
function isDecimal({ d }: Fraction): boolean {
  let rest = d;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  return rest === 1n;
}
