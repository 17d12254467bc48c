import { type Fraction, judge } from '@zi/rubric';
import excel, { type Workbook } from 'exceljs';
import fc from 'fast-check';
import { goodAnswers } from '../fixtures/worksheet';
import { scoreExchange, settingsOf } from './answer-score';
import { changesOf } from './change';
import { type Exchange, allAnswers } from './exchange';
import {
  anyExchange,
  answersOf,
  destinationOf,
  edited,
  loaded,
  mixedExchange,
  originOf,
  rubric,
  workbookOf,
} from './fixtures/exchanges';
import { recalculate } from './fixtures/libre-office';
import { ruleCellsOf } from './live-rule-sheet';
import { liveColumns, liveRowsOf } from './live-score-sheet';
import { writeLiveWorkbook } from './live-workbook';
import { readWorkbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';

const rows = liveRowsOf(rubric);
const blank: Exchange = { origin: originOf(), answers: new Map() };
const withSettings = (exchange: Exchange, settings: Record<string, number | string>): Exchange => ({
  ...exchange,
  origin: { ...exchange.origin, settings: settingsOf(rubric, { ...exchange.origin.settings, ...settings }) },
});

/** Types the answers and rules of an exchange into a live workbook of another: no stored result is right any more. */
async function typedOver(bytes: Uint8Array, { origin, answers }: Exchange): Promise<Uint8Array> {
  return edited(bytes, (workbook) => {
    const sheet = workbook.getWorksheet('Nilai')!;
    const type = (name: string, value: unknown) => {
      sheet.getCell(`${liveColumns.answer}${rows.get(name)!}`).value = value as string;
    };
    for (const { code, form } of rubric.questions) {
      const value = answers.get(code)?.value ?? null;
      if (form!.type !== 'ratio')
        type(code, typeof value === 'string' && value.includes('/') ? quotient(value) : value);
      else
        for (const { key } of form!.inputs)
          type(`${code} ${key}`, (value as Record<string, number> | null)?.[key]);
    }
    for (const [name, cell] of ruleCellsOf(rubric)) {
      workbook.getWorksheet('Aturan')!.getCell(cell.split('!')[1]!).value = origin.settings[name]!;
    }
  });
}

const quotient = (text: string) =>
  text
    .split('/')
    .map(Number)
    .reduce((n, d) => n / d);

const isNear = (number: number, exact: Fraction) => Math.abs(number - Number(exact.toFixed(15))) < 1e-9;

/** The result of a formula, or what was typed. */
const resultOf = (workbook: Workbook, sheet: string, place: string): unknown => {
  const cell = workbook.getWorksheet(sheet)!.getCell(place);
  return cell.type === excel.ValueType.Formula ? cell.result : cell.value;
};

/** What the workbook held before others were typed over it. */
const unlike: Exchange = {
  ...mixedExchange(),
  answers: new Map([...mixedExchange().answers].filter((_, index) => index % 2 === 0)),
};

/** All counts 0, so that every ratio is 0/0. */
const uncounted = Object.fromEntries(
  Object.entries(goodAnswers()).map(([code, value]) => [
    code,
    typeof value === 'object' ? Object.fromEntries(Object.keys(value).map((key) => [key, 0])) : value,
  ]),
);

/** A total that replaces its parts, violations that rose from nothing, and more changes than agents. */
const overlapping = {
  'R.5.iii.a': {
    total_wajib: 10,
    wajib_kepala_satker: 1,
    wajib_pejabat: 10,
    wajib_lainnya: 0,
    sudah_lapor: 9,
  },
  'R.3.iii.a': { pelanggaran_tahun_lalu: 0, pelanggaran_tahun_ini: 2 },
  'R.1.i.a': { jumlah_agen_perubahan: 4, jumlah_perubahan: 15 },
};

const sheets = new Map<string, Exchange>([
  ['good', { origin: originOf(), answers: answersOf(goodAnswers()) }],
  ['mixed', mixedExchange()],
  ['blank', blank],
  ['nothing-to-count', { origin: originOf(), answers: answersOf(uncounted) }],
  [
    'nothing-to-count-punished',
    withSettings({ origin: originOf(), answers: answersOf(uncounted) }, { zeroDenominator: 0 }),
  ],
  ['overlapping-groups', { origin: originOf(), answers: answersOf({ ...goodAnswers(), ...overlapping }) }],
  [
    'mixed-other-rules',
    withSettings(mixedExchange(), {
      zeroDenominator: 0,
      blankAnswer: 'skip',
      areaMinimum: 'split',
      wbbmBirokrasiBersih: 18.25,
      wbbmCapaianKinerja: 2.5,
    }),
  ],
  ['blank-skipped', withSettings(blank, { blankAnswer: 'skip' })],
  ...fc
    .sample(anyExchange(), { numRuns: 6, seed: 2026 })
    .map((exchange, index): [string, Exchange] => [
      `random-${index}`,
      withSettings(exchange, { zeroDenominator: index % 2, blankAnswer: index % 3 === 0 ? 'skip' : 'zero' }),
    ]),
]);

const worksheet = mixedExchange('tpi_lead');
let saved: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const beside = { layer: 'self' as const, answers: mixedExchange().answers };
  const workbooks = new Map([['worksheet', await writeWorkbook(workbookOf(worksheet, { beside }))]]);
  const other = await writeLiveWorkbook(workbookOf(unlike));
  for (const [name, exchange] of sheets) workbooks.set(name, await typedOver(other, exchange));
  saved = await recalculate(workbooks);
}, 300_000);

describe('a live workbook, with other answers and rules typed in and recalculated by LibreOffice', () => {
  it.each([...sheets])('has the numbers of @zi/rubric in every node: %s', async (name, exchange) => {
    const workbook = await loaded(saved.get(name)!);
    const { nodes } = scoreExchange(rubric, exchange.answers, settingsOf(rubric, exchange.origin.settings));
    const differing = [...nodes].filter(([code, { score, share }]) => {
      const row = rows.get(code)!;
      const at = (column: string) => resultOf(workbook, 'Nilai', `${column}${row}`) as number;
      return !(
        isNear(at(liveColumns.score), score) &&
        isNear(at(liveColumns.percent), share) &&
        at(liveColumns.shown).toFixed(2) === score.toFixed(2)
      );
    });
    expect(differing.map(([code]) => code)).toEqual([]);
    expect(nodes.size).toBeGreaterThan(113);
  });

  it.each([...sheets])('has its minimums, gaps and predicate: %s', async (name, exchange) => {
    const workbook = await loaded(saved.get(name)!);
    const settings = settingsOf(rubric, exchange.origin.settings);
    const { minimums, reached } = judge(scoreExchange(rubric, exchange.answers, settings));
    const table = workbook.getWorksheet('Ringkasan')!;
    const shown = Array.from({ length: table.rowCount }, (_, index) =>
      ['A', 'C', 'D', 'E', 'F', 'G'].map((column) =>
        resultOf(workbook, 'Ringkasan', `${column}${index + 1}`),
      ),
    ).filter(([target, applies]) => (target === 'WBK' || target === 'WBBM') && applies === 'Ya');
    expect(shown.map(([target, , , , , status]) => [target, status])).toEqual(
      minimums.map(({ target, met }) => [target.toUpperCase(), met ? 'Terpenuhi' : 'Belum']),
    );
    const numbers = minimums.map(({ required, actual, gap }) => [required, actual, gap]);
    shown.forEach(([, , ...cells], index) =>
      numbers[index]!.forEach((number, place) => expect(isNear(cells[place] as number, number)).toBe(true)),
    );
    expect(resultOf(workbook, 'Ringkasan', 'B8')).toBe(reached === 'none' ? 'Belum' : reached.toUpperCase());
  });
});

describe('a live workbook as it is written', () => {
  it('shows all its rows, outlined by level with the sums above', async () => {
    const sheet = (await loaded(await writeLiveWorkbook(workbookOf(unlike)))).getWorksheet('Nilai')!;
    const shown = [...rows.values()].map((row) => sheet.getRow(row));
    expect(shown.filter(({ hidden, collapsed }) => hidden || collapsed)).toEqual([]);
    expect(sheet.getRow(rows.get('P.1.i.a')!).outlineLevel).toBe(5);
  });

  it('holds the results already, for programs that only show it', async () => {
    const workbook = await loaded(await writeLiveWorkbook(workbookOf(unlike)));
    const { nodes, total } = scoreExchange(
      rubric,
      unlike.answers,
      settingsOf(rubric, unlike.origin.settings),
    );
    for (const [code, { score }] of nodes) {
      const place = `${liveColumns.score}${rows.get(code)!}`;
      expect(isNear(resultOf(workbook, 'Nilai', place) as number, score)).toBe(true);
    }
    expect(isNear(resultOf(workbook, 'Ringkasan', 'B7') as number, total.score)).toBe(true);
  });
});

describe('a worksheet that was opened and saved by LibreOffice', () => {
  it('is read as it was exported: nothing changed', async () => {
    const read = await readWorkbook(saved.get('worksheet')!, destinationOf(worksheet.origin));
    expect(read.problems).toEqual([]);
    expect(read.origin).toEqual(worksheet.origin);
    const current = new Map(
      [...worksheet.answers].map(([code, answer]) => [code, { ...answer, origin: 'person' as const }]),
    );
    expect(changesOf(rubric, read, current)).toEqual([]);
    const { answers } = await readWorkbook(saved.get('worksheet')!, destinationOf(worksheet.origin));
    expect(
      [...answers.values()].map(({ code, value, note }) => [code, value?.content, note?.content]),
    ).toEqual(allAnswers(rubric, worksheet.answers).map(({ code, value, note }) => [code, value, note]));
  });
});
