import { type Area } from '@zi/contracts';

/** An action that a work plan can hold. */
export interface PlannedAction {
  readonly area: Area;
  readonly title: string;
  readonly indicator: string;
  readonly target: number;
}

const action = (area: Area, title: string, indicator: string, target: number): PlannedAction => ({
  ...{ area, title, indicator, target },
});

/** In the order in which units take them up: each area first once, then the rest. */
export const plannedActions: readonly PlannedAction[] = [
  action('MP', 'Rapat monev pembangunan ZI setiap bulan', 'Jumlah rapat monev', 12),
  action('TT', 'Reviu seluruh SOP layanan', 'Jumlah SOP yang direviu', 18),
  action('SDM', 'Pelatihan pelayanan prima bagi petugas loket', 'Jumlah petugas yang dilatih', 14),
  action('AK', 'Laporan kinerja triwulan tepat waktu', 'Jumlah laporan tepat waktu', 4),
  action('PW', 'Sosialisasi benturan kepentingan', 'Persentase pegawai yang mengikuti', 100),
  action('PP', 'Layanan selesai paling lama satu hari kerja', 'Persentase layanan tepat waktu', 95),
  action('PW', 'Kampanye antigratifikasi di ruang layanan', 'Jumlah media kampanye terpasang', 10),
  action('PP', 'Survei kepuasan masyarakat tiap triwulan', 'Jumlah survei', 4),
  action('MP', 'Perubahan nyata oleh agen perubahan', 'Jumlah perubahan', 6),
  action('TT', 'Permohonan layanan secara daring', 'Persentase permohonan daring', 80),
  action('SDM', 'Penilaian kinerja individu setiap bulan', 'Persentase pegawai yang dinilai', 100),
  action('AK', 'Rencana aksi perjanjian kinerja tercapai', 'Persentase sasaran tercapai', 90),
  action('PW', 'Pembaruan peta risiko kegiatan utama', 'Jumlah kegiatan yang dipetakan', 9),
  action('PP', 'Pengaduan dijawab paling lama dua hari kerja', 'Persentase pengaduan tepat waktu', 95),
];

/** How far a plan is: for each action in turn, days until it is due and the share of its target that was reached. */
export type Mood = 'fresh' | 'under_way' | 'late' | 'nearly_done';

type Progress = readonly [dueInDays: number, reached: number | null];

const progress: Readonly<Record<Mood, readonly Progress[]>> = {
  fresh: [[150, null], [120, null], [90, null], [60, null], [45, null], [30, null]],
  under_way: [[60, 0.6], [-12, 0.5], [90, null], [25, 0.75], [-40, 1], [45, 0.3], [14, null]],
  late: [[-30, 0.25], [-14, null], [20, 0.5], [-7, 0.6], [60, null], [-45, null]],
  nearly_done: [[-60, 1], [-20, 1], [30, 0.9], [-35, 1], [-10, 1], [40, 0.95], [-3, 0.9], [15, 0.75]],
}; // prettier-ignore

export interface Step {
  readonly action: PlannedAction;
  readonly dueInDays: number;
  /** Value that the indicator has reached; null when nothing was recorded. */
  readonly realisation: number | null;
}

/** A work plan of so many actions. */
export function planOf(mood: Mood, actions: number): Step[] {
  const pattern = progress[mood];
  return plannedActions.slice(0, actions).map((one, index) => {
    const [dueInDays, reached] = pattern[index % pattern.length]!;
    return {
      action: one,
      dueInDays,
      realisation: reached === null ? null : Math.round(one.target * reached),
    };
  });
}
