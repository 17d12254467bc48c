import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import excel, { type Workbook } from 'exceljs';
import { type RawSheet } from './scoring-sheets';
import {
  type Computed,
  type Grid,
  type Grids,
  columns,
  predicateRow,
  rowsOf,
  sheetCells,
} from './scoring-workbook';

const run = promisify(execFile);

/** Calc's setting "Recalculation on File Load: always". There are no stored results to take over anyway. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Every sheet to a file of its own, numbers in full rather than as they are shown. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/**
 * LibreOffice, headless. One workbook holds all answer sheets, each with its own Nilai and Ringkasan, without styles and
 * validations, and is converted to text in one run; an empty workbook converted in the same way tells what starting
 * and ending costs, which is not counted. What remains is to load answers and formulas, to calculate, to give numbers.
 */
export class LibreOfficePeer {
  private constructor(
    private readonly dir: string,
    private readonly workbook: Grids,
    private readonly rows: ReadonlyMap<string, number>,
  ) {}

  static async start(workbook: Grids, sheets: readonly RawSheet[]): Promise<LibreOfficePeer> {
    const dir = await mkdtemp(join(tmpdir(), 'zi-bench-calc-'));
    await mkdir(join(dir, 'profile/user'), { recursive: true });
    await writeFile(join(dir, 'profile/user/registrymodifications.xcu'), alwaysRecalculate);
    const all = new excel.Workbook();
    const rows = rowsOf(workbook);
    write(all, 'Aturan', workbook.Aturan);
    for (const [index, raw] of sheets.entries()) {
      const typed = new Map(sheetCells(rows, raw));
      const answered = workbook.Nilai.map((cells, row) =>
        typed.has(row) ? cells.with(columns.answer, typed.get(row)!) : cells,
      );
      write(all, `Nilai${index}`, answered);
      write(all, `Ringkasan${index}`, workbook.Ringkasan, (formula) =>
        formula.replaceAll('Nilai!', `Nilai${index}!`),
      );
    }
    await writeFile(join(dir, 'all.xlsx'), new Uint8Array(await all.xlsx.writeBuffer()));
    const empty = new excel.Workbook();
    empty.addWorksheet('Kosong').getCell('A1').value = 1;
    await writeFile(join(dir, 'empty.xlsx'), new Uint8Array(await empty.xlsx.writeBuffer()));
    const peer = new LibreOfficePeer(dir, workbook, rows);
    await peer.convert('empty'); // the first start fills the profile
    return peer;
  }

  /** Milliseconds that all sheets take, beyond what an empty workbook does. */
  async measure(): Promise<number> {
    const empty = await this.convert('empty');
    return (await this.convert('all')) - empty;
  }

  private async convert(name: string): Promise<number> {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.dir, 'profile')).href}`;
    const target = ['--outdir', this.dir, join(this.dir, `${name}.xlsx`)];
    const started = performance.now();
    await run('soffice', [profile, '--headless', '--convert-to', asCsv, ...target]);
    return performance.now() - started;
  }

  async computed(index: number): Promise<Computed> {
    const grid = async (name: string) =>
      (await readFile(join(this.dir, `all-${name}${index}.csv`), 'utf8')).split('\n').map(fieldsOf);
    const [nilai, summary] = [await grid('Nilai'), await grid('Ringkasan')];
    const at = (code: string, column: number) => Number(nilai[this.rows.get(code)!]![column]);
    return {
      scoreOf: (code) => at(code, columns.score),
      shownTotal: at('TOTAL', columns.shown),
      predicate: summary[predicateRow(this.workbook)]![1]!,
    };
  }

  stop(): Promise<void> {
    return rm(this.dir, { recursive: true, force: true });
  }
}

function write(workbook: Workbook, name: string, grid: Grid, named = (formula: string) => formula): void {
  const sheet = workbook.addWorksheet(name);
  grid.forEach((cells, row) =>
    cells.forEach((content, column) => {
      if (content === null) return;
      const isFormula = typeof content === 'string' && content.startsWith('=');
      const value = isFormula ? { formula: named(content.slice(1)) } : onOneLine(content);
      sheet.getCell(row + 1, column + 1).value = value;
    }),
  );
}

/** A row of the sheet is a line of its file. */
const onOneLine = (content: string | number) =>
  typeof content === 'string' ? content.replaceAll('\n', ' ') : content;

/** The fields of a line: those with a comma stand in quotation marks, a mark within is doubled. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) =>
    field!.startsWith('"') ? field!.slice(1, -1).replaceAll('""', '"') : field!,
  );
