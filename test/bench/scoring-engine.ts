import { type AnswerChanges, judge, parseChanges, rescoreSheet, scoreSheet } from '@zi/rubric';
import { type Ratio, atLeast, median, note } from './measure';
import { HyperFormulaPeer } from './scoring-hyperformula';
import { LibreOfficePeer } from './scoring-libre-office';
import { type Sheet, type Value, randomSheets, rubric, settings, sound } from './scoring-sheets';
import {
  type AnswerCell,
  type Grids,
  answerCells,
  liveWorkbook,
  requireSame,
  rowsOf,
  sheetCells,
} from './scoring-workbook';

/**
 * Issue 4: how many times as fast the engine is. On its side: every node, every minimum and the predicate, exact, from
 * checked answers. On the side of the peers: the same as formulas of the live workbook, from answers in its cells; it
 * also rounds every node for the eye and gives its percent, which the engine does where a number is shown.
 */
const bars = { sheet: 100, answer: 3, libreOffice: 80 };
const rounds = 3;
const sheetCount = 1_000;
const libreOfficeSheets = 50;

/** A round goes in slices, one side after the other, so that both meet the same moments of the machine. */
const slices = 30;
const perSlice = {
  sheet: { engine: 100, hyperFormula: 3 },
  answer: { engine: 200, hyperFormula: 50 },
};

type Side = 'engine' | 'hyperFormula';
type Piece = (index: number) => void;

/** Milliseconds that a piece of work takes on each side, both run in turns: the median of the slices. */
function measured(counts: Record<Side, number>, pieces: Record<Side, Piece>): Record<Side, number> {
  const spent: Record<Side, number[]> = { engine: [], hyperFormula: [] };
  for (let slice = 0; slice < slices; slice += 1) {
    for (const side of ['engine', 'hyperFormula'] as const) {
      const first = slice * counts[side];
      const started = performance.now();
      for (let n = 0; n < counts[side]; n += 1) pieces[side](first + n);
      spent[side].push((performance.now() - started) / counts[side]);
    }
  }
  return { engine: median(spent.engine), hyperFormula: median(spent.hyperFormula) };
}

interface Change {
  readonly answer: AnswerChanges;
  readonly cell: AnswerCell;
}

/** One cell of each question in turn, from sheet to sheet; of a ratio its first count, where no total has to fit it. */
function changesOf(rows: ReadonlyMap<string, number>, [first, ...others]: readonly Sheet[]): Change[] {
  const questions = rubric.questions.filter(({ form }) => form?.type !== 'ratio' || form.total === undefined);
  return others.map(({ raw }, index) => {
    const { code } = questions[index % questions.length]!;
    const value = changedOnce(first!.raw.get(code)!, raw.get(code)!);
    return {
      answer: sound(parseChanges(rubric, { [code]: value })),
      cell: answerCells(rows, code, value)[0]!,
    };
  });
}

function changedOnce(before: Value, after: Value): Value {
  if (typeof before !== 'object' || typeof after !== 'object') return after;
  const [key] = Object.keys(before);
  return { ...before, [key!]: after[key!]! };
}

/** Engine against HyperFormula and LibreOffice on the same random sheets; throws where their numbers differ. */
export async function engineRatios(): Promise<Ratio[]> {
  const sheets = randomSheets(sheetCount);
  const workbook = await liveWorkbook();
  const rig = rigOf(workbook, sheets);
  const calculated = sheets.slice(0, libreOfficeSheets);
  const libreOffice = await LibreOfficePeer.start(
    workbook,
    calculated.map(({ raw }) => raw),
  );
  try {
    requireSameInHyperFormula(rig);
    const found: Round[] = [];
    while (found.length < rounds) found.push(await roundOf(rig, libreOffice));
    for (const [index, { answers }] of calculated.entries()) {
      const sheet = scoreSheet(rubric, answers, settings);
      requireSame('LibreOffice', await libreOffice.computed(index), sheet);
    }
    note(`LibreOffice has the same numbers in ${libreOfficeSheets} sheets`);
    const ratio = (key: keyof typeof bars) => median(found.map((round) => round[key]));
    return [
      atLeast('engine: a full sheet in HyperFormula against ours', ratio('sheet'), bars.sheet),
      atLeast('engine: a changed answer in HyperFormula against ours', ratio('answer'), bars.answer),
      atLeast('engine: a full sheet in LibreOffice against ours', ratio('libreOffice'), bars.libreOffice),
    ];
  } finally {
    await libreOffice.stop();
  }
}

interface Rig {
  readonly hyperFormula: HyperFormulaPeer;
  readonly sheets: readonly Sheet[];
  readonly cells: readonly (readonly AnswerCell[])[];
  readonly changes: readonly Change[];
}

function rigOf(workbook: Grids, sheets: readonly Sheet[]): Rig {
  const rows = rowsOf(workbook);
  return {
    hyperFormula: new HyperFormulaPeer(workbook),
    sheets,
    cells: sheets.map(({ raw }) => sheetCells(rows, raw)),
    changes: changesOf(rows, sheets),
  };
}

/** Every sheet, then the first one changed answer by answer. */
function requireSameInHyperFormula({ hyperFormula, sheets, cells, changes }: Rig): void {
  sheets.forEach(({ answers }, index) => {
    hyperFormula.setAll(cells[index]!);
    requireSame('HyperFormula', hyperFormula.computed(), scoreSheet(rubric, answers, settings));
  });
  let sheet = scoreSheet(rubric, sheets[0]!.answers, settings);
  hyperFormula.setAll(cells[0]!);
  for (const { answer, cell } of changes) {
    sheet = rescoreSheet(sheet, answer);
    hyperFormula.set(cell);
    requireSame('HyperFormula, changed', hyperFormula.computed(), sheet);
  }
  note(
    `HyperFormula has the same numbers in ${sheets.length} sheets, and after ${changes.length} changed answers`,
  );
}

/** How many times as long each peer takes. */
type Round = Record<keyof typeof bars, number>;

async function roundOf(
  { hyperFormula, sheets, cells, changes }: Rig,
  libreOffice: LibreOfficePeer,
): Promise<Round> {
  const sheet = measured(perSlice.sheet, {
    engine: (index) => void judge(scoreSheet(rubric, sheets[index % sheets.length]!.answers, settings)),
    hyperFormula: (index) => hyperFormula.setAll(cells[index % cells.length]!),
  });
  let changed = scoreSheet(rubric, sheets[0]!.answers, settings);
  hyperFormula.setAll(cells[0]!);
  const answer = measured(perSlice.answer, {
    engine: (index) => {
      changed = rescoreSheet(changed, changes[index % changes.length]!.answer);
      judge(changed);
    },
    hyperFormula: (index) => hyperFormula.set(changes[index % changes.length]!.cell),
  });
  const calculated = (await libreOffice.measure()) / libreOfficeSheets;
  const us = (ms: number) => `${(ms * 1_000).toFixed(0)} us`;
  note(
    `a sheet: ${us(sheet.engine)}, HyperFormula ${us(sheet.hyperFormula)}, LibreOffice ${us(calculated)}; ` +
      `a changed answer: ${us(answer.engine)}, HyperFormula ${us(answer.hyperFormula)}`,
  );
  return {
    sheet: sheet.hyperFormula / sheet.engine,
    answer: answer.hyperFormula / answer.engine,
    libreOffice: calculated / sheet.engine,
  };
}
