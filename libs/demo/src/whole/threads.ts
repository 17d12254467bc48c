import { type Thread } from './way';

const thread = (
  code: string,
  by: string,
  body: string,
  ...replies: [by: string, body: string][]
): Thread => ({
  ...{ code, by, body: `${body} (contoh)` },
  replies: replies.map(([who, reply]) => ({ by: who, body: `${reply} (contoh)` })),
});

export const tegal: readonly Thread[] = [
  thread(
    'P.1.iii.a',
    'penilai',
    'Notulen hanya sampai Maret. Apakah ada rapat monev setelahnya?',
    ['member', 'Ada, April sampai Juni. Notulennya kami unggah hari ini.'],
    ['penilai', 'Baik, saya tunggu sebelum menilai pertanyaan berikutnya.'],
  ),
  thread('P.3.ii.c', 'penelaah', 'Belum ada laporan monev mutasi.', [
    'head',
    'Benar, laporan sedang disusun oleh subbagian umum.',
  ]),
  thread('P.2.ii.d', 'penilai', 'Tangkapan layar tidak menunjukkan tanggal. Mohon dilengkapi.'),
  thread('P.4.ii.f', 'penilai', 'Laporan kinerja belum memuat analisis hambatan.', [
    'member',
    'Analisis ada di halaman 21; judulnya memang kurang jelas.',
  ]),
  thread('P.6.iii.b', 'member', 'Berkas SK tertolak saat diunggah karena ternyata foto; kami pindai ulang.'),
];

export const gorontalo: readonly Thread[] = [
  thread(
    'P.2.i.b',
    'penilai',
    'SOP ada, tetapi pelaksanaannya belum tampak di loket.',
    ['head', 'Kami perbaiki pada putaran berikutnya.'],
    ['ketua-tpi', 'Sertakan berita acara pelaksanaan.'],
  ),
  thread('R.2.iii.c', 'ketua-tpi', 'Manfaat digital pada layanan publik belum diukur.', [
    'member',
    'Pengukuran waktu layanan dimulai bulan lalu.',
  ]),
];

export const padang: readonly Thread[] = [
  thread('H.2.a', 'penilai', 'IPKP hampir mencapai batas WBBM. Unsur sarana paling rendah.', [
    'head',
    'Ruang tunggu diperbaiki; survei diulang semester depan.',
  ]),
];
