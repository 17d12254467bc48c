import { type CellForm, anything, asked, flag, list, numberOrText, origin, text, whole } from './rubric-cell';

/** A column of a sheet: what stands in it, by its path in the object of a row. */
export interface Column {
  readonly heading: string;
  /** Paths with `@` tell where the object of the row belongs. */
  readonly path: string;
  readonly form: CellForm;
  readonly width: number;
  /** Words that are offered to choose from. */
  readonly choices?: readonly string[];
}

/** A sheet with an object of the rubric in each row; an upright one has one object, with a row for each column. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Path of the column that stands for the whole row, where a problem has no place of its own. */
  readonly main: string;
  readonly isUpright?: boolean;
}

const column = (heading: string, path: string, form: CellForm = text(), width = 16): Column => ({
  heading,
  path,
  form,
  width,
});
const choice = (heading: string, path: string, choices: readonly string[]): Column => ({
  ...column(heading, path, text(choices.join(', ')), 18),
  choices,
});

const both = (heading: string, path: string, width = 40): Column[] => [
  column(heading, `${path}.id`, text(), width),
  column(`${heading} (Inggris)`, `${path}.en`, text(), width),
];
const weight = numberOrText('a number above 0, or a fraction "n/d" as a text');
const fraction = numberOrText('a number from 0 to 1');
const sources = list('codes of the sheet Sumber with commas between them');
const provenance = (path: string): Column[] => [
  choice('Status', `${path}status`, ['sourced', 'inferred']),
  column('Sumber', `${path}from`, sources),
  column('Catatan sumber', `${path}note`, text(), 40),
];
const row = numberOrText('a row from 1 to 5000');
const code = (accepted = 'a code such as P.1.i.a, used once') => text(accepted);
const settingValue = numberOrText('a number or a word');

export const partKinds = ['component', 'aspect', 'area', 'sub_area', 'result_area'] as const;
export type PartKind = (typeof partKinds)[number];

const identity: Table = {
  name: 'Identitas',
  about: 'Rubrik ini: id, versi, judul, dan simpul nilai total.',
  isUpright: true,
  main: 'total.weight',
  columns: [
    column('Versi bentuk berkas', 'schema_version', numberOrText('1')),
    column('Id rubrik', 'rubric_id'),
    column('Versi rubrik', 'rubric_version'),
    ...both('Judul', 'title'),
    column('Kode total', 'total.code', code()),
    ...both('Nama total', 'total.name'),
    column('Bobot total', 'total.weight', weight),
  ],
};

const regulation: Table = {
  name: 'Peraturan',
  about: 'Dasar hukum; "name" wajib ada, selebihnya bebas.',
  main: 'value',
  columns: [
    column('Kunci', '@key', text(), 24),
    column('Isi', 'value', anything('a text, a number, or JSON'), 80),
  ],
};

const parts: Table = {
  name: 'Bagian',
  about:
    'Komponen, aspek, area, subarea dan area hasil: setiap baris di bawah induknya, bobot anak berjumlah bobot induk.',
  main: 'weight',
  columns: [
    column('Kode', 'code', code()),
    choice('Jenis', '@kind', partKinds),
    column('Induk', '@parent', code('the code of a part above, or that of the total')),
    ...both('Nama', 'name'),
    column('Bobot', 'weight', weight),
    column('Kode area', 'area', text('a code such as MP, once in its parent')),
    column('Urutan', 'order', whole),
    ...both('Bukti lazim', 'typical_evidence'),
    column('Tujuan (Inggris)', 'purpose_en', text(), 40),
    column('Asal', 'provenance', origin),
  ],
};

const questions: Table = {
  name: 'Pertanyaan',
  about: 'Satu pertanyaan per baris; jenis jawaban: nama skala, "count_ratio" atau "index".',
  main: 'answer_type',
  columns: [
    column('Kode', 'code', code()),
    column('Induk', '@parent', code('the code of a sub-area, a result area or an area')),
    ...both('Pertanyaan', 'text'),
    column('Jenis jawaban', 'answer_type', text('a scale of the sheet Skala, count_ratio or index')),
    column('Bobot', 'weight', weight),
    column(
      'Bagian dari bobot induk',
      'weight_share',
      text('a fraction "n/d" as a text, or "exact" with a weight'),
    ),
    column(
      'Bobot sebagai pecahan',
      'weight_exact',
      text('the fraction "n/d" that the share gives, or blank'),
    ),
    column('Label lembar', 'sheet_label'),
    column('Baris lembar', 'sheet_row', row),
    column('Urutan', 'order', whole),
    column('Nama indeks', 'index.name'),
    column('Indeks tertinggi', 'index.scale_max', numberOrText('a number above 0')),
    column('Pembilang rasio', 'ratio.numerator', text('keys of counts joined by " + " or " - "'), 30),
    column('Penyebut rasio', 'ratio.denominator', text('keys of counts joined by " + " or " - "'), 30),
    column('Penyebut pengganti', 'ratio.denominator_total', text('the key of a count that may be blank'), 24),
    column('Catatan rasio', 'ratio.note', text(), 40),
    column('Id di sistem lain', 'external_ids', anything('a JSON object, or blank'), 30),
    column('Asal', 'provenance', origin, 24),
  ],
};

const question = code('the code of a question of the sheet Pertanyaan');

const options: Table = {
  name: 'Pilihan',
  about: 'Pilihan jawaban setiap pertanyaan berskala, sama dengan skalanya.',
  main: 'key',
  columns: [
    column('Pertanyaan', '@of', question),
    column('Pilihan', 'key', text('an option of the scale')),
    column('Nilai', 'fraction', fraction),
    ...both('Keterangan', 'label', 50),
  ],
};

const counts: Table = {
  name: 'Hitungan',
  about: 'Bilangan yang diisi untuk setiap rasio.',
  main: 'key',
  columns: [
    column('Pertanyaan', '@of', question),
    column('Kunci', 'key', text('a key such as jumlah_perubahan'), 30),
    ...both('Keterangan', 'label', 50),
    column('Baris lembar', 'sheet_row', row),
    column('Boleh kosong', 'optional', flag),
  ],
};

const scales: Table = {
  name: 'Skala',
  about: 'Skala jawaban; pilihannya ada di lembar Tingkat.',
  main: '@key',
  columns: [column('Skala', '@key', text('a name, used once')), ...provenance('provenance.')],
};

const scaleOptions: Table = {
  name: 'Tingkat',
  about: 'Pilihan setiap skala dari yang terbaik, dengan nilainya 0 sampai 1.',
  main: 'key',
  columns: [
    column('Skala', '@of', text('a scale of the sheet Skala')),
    column('Pilihan', 'key'),
    column('Nilai', 'fraction', fraction),
  ],
};

const aggregation: Table = {
  name: 'Penjumlahan',
  about: 'Aturan penjumlahan dengan kata-kata, ditampilkan saat sebuah nilai dibuka.',
  main: 'rule',
  columns: [
    column('Kode', '@key', text('a name, used once')),
    column('Aturan (Inggris)', 'rule', text(), 70),
    ...provenance('provenance.'),
  ],
};

const thresholds: Table = {
  name: 'Minimal',
  about: 'Nilai minimal WBK dan WBBM, dalam poin sebuah simpul atau persen setiap area.',
  main: 'wbk',
  columns: [
    column('Kode', '@key', text('a name, used once'), 28),
    choice('Satuan', 'unit', ['points', 'percent_of_each_area']),
    column('Simpul', 'node', code('the code of a part or a question')),
    ...both('Nama', 'name'),
    column('WBK', 'wbk', asked('a number')),
    column('WBBM', 'wbbm', asked('a number'), 28),
    ...provenance('provenance.'),
  ],
};

const grades = list('grades from best to worst with commas between them');

const gates: Table = {
  name: 'Gerbang',
  about: 'Syarat di luar nilai; "-" berarti tidak diminta untuk predikat itu.',
  main: 'requirement.type',
  columns: [
    column('Kode', 'code', text('a name, used once'), 20),
    ...both('Nama', 'name'),
    choice('Pemegang', 'holder', ['institution', 'unit']),
    column('Pertanyaan', 'node', question),
    choice('Jenis syarat', 'requirement.type', ['percent', 'grade', 'level', 'yes', 'months_since']),
    column('Tingkatan', 'requirement.grades', { ...grades, blank: undefined }, 28),
    column('Tertinggi', 'requirement.max', numberOrText('a number')),
    column(
      'WBK',
      'requirement.wbk',
      asked('a number, a grade, "kl: B; pemda: CC", "ya", "-" for nothing'),
      24,
    ),
    column(
      'WBBM',
      'requirement.wbbm',
      asked('a number, a grade, "kl: B; pemda: CC", "ya", "-" for nothing'),
      24,
    ),
    ...provenance('provenance.'),
  ],
};

const settings: Table = {
  name: 'Pengaturan',
  about: 'Aturan yang belum pasti; pilihannya ada di lembar Nilai.',
  main: '@key',
  columns: [
    column('Kode', '@key', text('a name, used once'), 22),
    ...both('Nama', 'name'),
    column('Bawaan', 'default', settingValue),
    ...provenance('provenance.'),
  ],
};

const settingValues: Table = {
  name: 'Nilai',
  about: 'Pilihan setiap pengaturan, dengan artinya.',
  main: 'value',
  columns: [
    column('Pengaturan', '@of', text('a setting of the sheet Pengaturan'), 22),
    column('Nilai', 'value', settingValue),
    ...both('Arti', 'meaning', 50),
    column('Sumber', 'from', sources),
  ],
};

const sourceList: Table = {
  name: 'Sumber',
  about: 'Sumber yang dirujuk oleh lembar-lembar lain.',
  main: 'value',
  columns: [column('Kode', '@key', text('a name, used once')), column('Sumber', 'value', text(), 120)],
};

const facts: Table = {
  name: 'Asal',
  about: 'Asal setiap fakta, per profil atau per simpul yang menyebut "sendiri".',
  main: '@of',
  columns: [
    choice('Jenis', '@kind', ['profile', 'node']),
    column('Kode', '@of', text('the name of a profile, or the code of a part or a question'), 22),
    column('Fakta', '@key', text('a name such as weight, once for its code'), 22),
    ...provenance(''),
  ],
};

const notKnown: Table = {
  name: 'Terbuka',
  about: 'Yang tidak diketahui dari sumber-sumber rubrik ini.',
  main: 'id',
  columns: [column('Keterangan', 'id', text(), 90), column('Keterangan (Inggris)', 'en', text(), 90)],
};

/** The sheets of a rubric, in their order. */
export const tables = {
  ...{ identity, regulation, parts, questions, options, counts, scales, scaleOptions, aggregation },
  ...{ thresholds, gates, settings, settingValues, sourceList, facts, notKnown },
} as const;
export type TableKey = keyof typeof tables;
