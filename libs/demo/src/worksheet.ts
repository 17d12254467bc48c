import { findRubric } from '@zi/rubric';

type Value = string | number | Record<string, number>;

const rubricId = 'permenpanrb-90-2021';

/** Counts of a year in a unit of some forty people. */
const counts: Readonly<Record<string, Record<string, number>>> = {
  'R.1.i.a': { jumlah_agen_perubahan: 4, jumlah_perubahan: 6 },
  'R.1.i.b': { jumlah_perubahan: 6, jumlah_perubahan_terintegrasi: 5 },
  'R.3.iii.a': { pelanggaran_tahun_lalu: 2, pelanggaran_tahun_ini: 0, pelanggaran_diberi_sanksi: 2 },
  'R.4.i.a': { jumlah_sasaran: 12, jumlah_sasaran_tercapai: 11 },
  'R.5.ii.a': { pengaduan_harus_ditindaklanjuti: 9, pengaduan_diproses: 1, pengaduan_selesai: 8 },
  'R.5.iii.a': { wajib_kepala_satker: 1, wajib_pejabat: 5, wajib_lainnya: 0, sudah_lapor: 6 },
  'R.5.iii.b': { wajib_administrator: 0, wajib_pengawas: 2, wajib_fungsional_pelaksana: 34, sudah_lapor: 36 },
  'R.6.i.b': { layanan_terdaftar: 5, layanan_dipermudah: 4 },
};

/** Answers of the unit that are not the best option. */
const selfLower: Readonly<Record<string, string>> = {
  'P.1.ii.c': 'B', 'P.1.iii.b': 'B', 'P.1.iv.d': 'B', 'P.2.i.c': 'B', 'P.2.ii.d': 'B', 'P.3.i.b': 'B',
  'P.3.iii.c': 'B', 'P.3.iii.f': 'B', 'P.5.i.b': 'B', 'P.5.iv.b': 'B', 'P.5.v.e': 'B', 'P.6.ii.d': 'B',
  'P.6.iii.b': 'B', 'R.2.iii.b': 'B', 'R.2.iii.c': 'B', 'H.1.b': 'B',
}; // prettier-ignore

/** What the assessors found lower than the unit. */
const assessedLower: Readonly<Record<string, string>> = {
  ...selfLower,
  'P.1.iii.a': 'B', 'P.2.ii.a': 'B', 'P.3.iii.b': 'B', 'P.3.iv.a': 'B', 'P.4.i.b': 'B', 'P.5.ii.a': 'B',
  'P.5.iii.a': 'B', 'P.5.iv.c': 'C', 'P.6.i.b': 'B', 'P.6.v.a': 'B', 'R.1.ii.a': 'B', 'R.2.iii.a': 'C',
  'R.4.ii.a': 'B', 'R.5.i.a': 'B', 'R.6.ii.a': 'B',
}; // prettier-ignore

/** One answer as the API takes it. */
export interface SheetAnswer {
  readonly code: string;
  readonly value: Value;
  readonly note: string;
  readonly version: 0;
}

/** What a layer answers: the best option everywhere but here. */
export interface SheetPlan {
  /** Option key by question. */
  readonly lower: Readonly<Record<string, string>>;
  /** Counts that differ from those of a unit of some forty people. */
  readonly counts?: Readonly<Record<string, Record<string, number>>>;
  /** IPAK and IPKP where no survey of this suite gave them, by question. */
  readonly indices?: Readonly<Record<string, number>>;
  /** The note beside an answer, by its place in the rubric. */
  readonly noteOf: (code: string, place: number) => string;
}

/** The answers of a plan in the order of the rubric. Throws when a question has none. */
export function sheetOf({ lower, counts: own, indices = {}, noteOf }: SheetPlan): SheetAnswer[] {
  const given: Readonly<Record<string, Value>> = { ...lower, ...counts, ...own, ...indices };
  const found = findRubric(rubricId);
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('; '));
  return found.value.questions.flatMap(({ code, form }, place): SheetAnswer[] => {
    // Without given ones, the two survey indices come from the closed survey.
    if (form?.type === 'index' && indices[code] === undefined) return [];
    const best = form?.type === 'choice' ? [...form.options.keys()][0] : undefined;
    const value = given[code] ?? best;
    if (value === undefined) throw new Error(`The demo has no answer to ${code}`);
    return [{ code, value, note: noteOf(code, place), version: 0 }];
  });
}

/** The unit's own answers to every question but the two survey indices. */
export const selfAnswers = (): SheetAnswer[] =>
  sheetOf({ lower: selfLower, noteOf: () => 'Bukti terlampir (contoh)' });

/** The assessors' answers to the same questions, lower where they found less. */
export const assessorAnswers = (): SheetAnswer[] =>
  sheetOf({ lower: assessedLower, noteOf: () => 'Diperiksa pada bukti (contoh)' });
