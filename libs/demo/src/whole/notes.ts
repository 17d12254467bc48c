import { type Area, areas } from '@zi/contracts';

/** What a unit writes beside its answers, by area; the place of a question chooses one. */
const unitNotes: Readonly<Record<Area, readonly string[]>> = {
  MP: [
    'SK tim kerja dan notulen rapat pembentukan terlampir.',
    'Rencana kerja disahkan kepala unit dan dibahas tiap triwulan.',
    'Laporan monev triwulan II dan tindak lanjutnya terlampir.',
  ],
  TT: [
    'SOP ditetapkan dan dipakai di loket; daftar SOP terlampir.',
    'Aplikasi dipakai untuk layanan dan pengukuran kinerja; tangkapan layar terlampir.',
    'Daftar informasi publik dimuat di laman unit.',
  ],
  SDM: [
    'Analisis beban kerja dan peta jabatan terlampir.',
    'Rencana pengembangan pegawai dan sertifikat pelatihan terlampir.',
    'SKP bulanan seluruh pegawai sudah dinilai atasan.',
  ],
  AK: [
    'Perjanjian kinerja dan rencana aksi ditandatangani pimpinan.',
    'Laporan kinerja triwulan disampaikan tepat waktu.',
    'Capaian indikator dibahas pada rapat pimpinan; notulen terlampir.',
  ],
  PW: [
    'Unit pengendali gratifikasi dibentuk; laporan semester terlampir.',
    'Peta risiko dan rencana tindak pengendalian terlampir.',
    'Rekap pengaduan dan tindak lanjutnya terlampir.',
  ],
  PP: [
    'Standar dan maklumat pelayanan dipasang di ruang layanan; foto terlampir.',
    'Hasil survei kepuasan dipublikasikan dan ditindaklanjuti.',
    'Kanal SP4N-LAPOR! aktif; tanggapan rata-rata di bawah dua hari kerja.',
  ],
};

const resultNotes = ['Laporan capaian kinerja tahun berjalan terlampir.'];

const areaByNumber: Readonly<Record<string, Area>> = Object.fromEntries(
  areas.map((area, index) => [String(index + 1), area]),
);

/** The note of a unit: `P.3.i.a` and `R.3.i.a` are both of the third area, SDM. */
export function unitNote(code: string, place: number): string {
  const [component, number] = code.split('.') as [string, string];
  const area = component === 'H' ? undefined : areaByNumber[number];
  const choices = area ? unitNotes[area] : resultNotes;
  return `${choices[place % choices.length]!} (contoh)`;
}

const confirmed = [
  'Sesuai dengan bukti.',
  'Bukti diperiksa dan cukup.',
  'Dikonfirmasi pada wawancara dengan tim unit.',
];
const lowered = [
  'Bukti belum menunjukkan pelaksanaan sepanjang tahun.',
  'Baru sebagian kegiatan didukung bukti; sisanya belum selesai.',
  'Dokumen ada, tindak lanjutnya belum tampak.',
];

/** The note of who checks: another one where less was found than the unit answered. */
export function reviewNote(lower: ReadonlySet<string>): (code: string, place: number) => string {
  return (code, place) => {
    const choices = lower.has(code) ? lowered : confirmed;
    return `${choices[place % choices.length]!} (contoh)`;
  };
}
