import { type Layer } from '@zi/contracts';
import { type Rubric, type Settings } from '@zi/rubric';
import { type Workbook, type Worksheet } from 'exceljs';
import { escapedCell, textCell } from './answer-cell';
import { answerSheet, columns, columnsOf, layoutOf } from './layout';
import * as styles from './sheet-style';
import { dayOf, layerNames } from './wording';

export interface Guide {
  readonly rubric: Rubric;
  readonly settings: Settings;
  readonly unitName: string;
  readonly year: number;
  readonly layer: Layer;
  readonly round: number;
  readonly exportedAt: Date;
  /** Questions without an answer. */
  readonly blank: number;
}

/** Adds the first sheet: whose worksheet it is, how it is filled in, what is still blank, and by which rules it is scored. */
export async function addGuideSheet(workbook: Workbook, guide: Guide): Promise<void> {
  const { rubric, unitName, year, layer, round, exportedAt } = guide;
  const sheet = workbook.addWorksheet('Petunjuk', { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 46 }, { width: 60 }];
  const { answer, note } = columnsOf(layer);
  const status = `${answerSheet}!${columns.status}2:${columns.status}${layoutOf(rubric).lastRow}`;
  sheet.addRow([`Lembar Kerja Evaluasi Zona Integritas ${year}`]).getCell(1).style = styles.title;
  sheet.addRow([]);
  addFacts(sheet, [
    ['Unit kerja', escapedCell(textCell(unitName))],
    ['Lapisan penilaian', layerNames[layer]],
    ['Putaran', String(round)],
    ['Rubrik', `${rubric.regulation}, versi ${rubric.version}`],
    ['Diekspor', dayOf(exportedAt)],
  ]);
  const formula = `COUNTIF(${status},"Kosong")`;
  const blanks = sheet.addRow(['Pertanyaan yang belum dijawab', { formula, result: guide.blank }]);
  styles.styleRow(blanks, { ...styles.bold, alignment: { horizontal: 'left' } }, 2);
  sheet.addRow([]);
  for (const line of [
    `Isi hanya sel kuning pada lembar ${answerSheet}: jawaban di kolom ${answer.column}, catatan di kolom ${note.column}.`,
    'Pilihan ditulis dengan hurufnya (A, B, C …) atau Ya/Tidak; indeks 0–4 dengan koma atau titik desimal.',
    'Untuk rasio, isi jumlahnya sebagai bilangan bulat pada baris di bawah pertanyaan; rasio terhitung sendiri.',
    'Jangan menambah, menghapus atau memindahkan baris dan kolom, dan jangan menggabungkan sel.',
    'Jawaban yang diubah orang lain sejak ekspor ditunjukkan saat impor, dan dipilih satu per satu.',
  ]) {
    sheet.addRow([line]);
  }
  sheet.addRow([]);
  addSettings(sheet, guide);
  styles.setUpPrint(sheet, unitName);
  await styles.protect(sheet);
}

function addFacts(sheet: Worksheet, facts: readonly [string, string][]): void {
  for (const fact of facts) {
    const row = sheet.addRow(fact);
    styles.styleRow(row, styles.plain, 2);
    row.getCell(1).style = styles.bold;
  }
}

/** Every rule that sources dispute, with the value used here. */
function addSettings(sheet: Worksheet, { rubric, settings }: Guide): void {
  const heading = sheet.addRow(['Aturan penghitungan', 'Dipakai di sini']);
  styles.styleRow(heading, styles.columnHeading, 2);
  for (const [name, definition] of Object.entries(rubric.settings)) {
    const chosen = definition.values.find(({ value }) => value === settings[name]);
    const row = sheet.addRow([definition.name.id, chosen?.meaning.id ?? String(settings[name])]);
    styles.styleRow(row, styles.plain, 2);
  }
}
