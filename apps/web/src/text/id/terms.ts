/** Each term: the word, what else it is called, and what it means here. */
export const terms = {
  zi: {
    word: 'Zona Integritas',
    also: 'Integrity Zone',
    meaning:
      'Program yang menuntut unit kerja membuktikan, dengan nilai dan bukti dukung, bahwa ia bersih dari korupsi dan melayani dengan baik.',
  },
  wbk: {
    word: 'WBK',
    also: 'Wilayah Bebas dari Korupsi; corruption-free area',
    meaning:
      'Predikat pertama bagi unit kerja. Nilai total paling sedikit 75 dan semua nilai minimal lain harus terpenuhi.',
  },
  wbbm: {
    word: 'WBBM',
    also: 'Wilayah Birokrasi Bersih dan Melayani; clean and serving bureaucracy area',
    meaning:
      'Predikat kedua, bagi unit yang sudah memegang WBK. Nilai total paling sedikit 85 dan semua nilai minimal lain harus terpenuhi.',
  },
  predicate: {
    word: 'Predikat',
    also: 'predicate',
    meaning:
      'Pengakuan yang diberikan kepada unit setelah dinilai: WBK atau WBBM, dengan tahun dan surat keputusan.',
  },
  work_unit: {
    word: 'Unit kerja',
    also: 'satuan kerja, satker; work unit',
    meaning: 'Bagian kementerian yang membangun Zona Integritas, dinilai, dan dapat menerima predikat.',
  },
  cycle: {
    word: 'Siklus',
    also: 'cycle',
    meaning: 'Satu tahun program, dengan rubrik dan aturan hitung yang berlaku pada tahun itu.',
  },
  declaration: {
    word: 'Pencanangan',
    also: 'declaration',
    meaning:
      'Tahap I: pimpinan dan pegawai menyatakan janji secara terbuka, lalu menandatangani pakta integritas.',
  },
  pact: {
    word: 'Pakta integritas',
    also: 'integrity pact',
    meaning: 'Janji tertulis yang ditandatangani setiap pegawai. Yang belum menandatangani dapat menyusul.',
  },
  designation: {
    word: 'Penetapan',
    also: 'designation',
    meaning:
      'Tahap II: unit ditetapkan dengan surat keputusan karena layanannya inti, risiko integritasnya tinggi, dan dampaknya luas bagi masyarakat.',
  },
  development: {
    word: 'Pembangunan',
    also: 'development',
    meaning:
      'Tahap III: unit membentuk tim, menjalankan rencana aksi, mengumpulkan bukti dukung, melakukan survei, dan mengisi LKE.',
  },
  monitoring: {
    word: 'Pemantauan',
    also: 'monitoring',
    meaning: 'Tahap IV: TPI mendampingi dan memeriksa, lalu tim unit memperbaiki bagian yang masih lemah.',
  },
  gate: {
    word: 'Syarat tahap',
    also: 'gate of a stage',
    meaning: 'Hal yang harus dipenuhi sebelum unit berpindah ke tahap berikutnya.',
  },
  action_plan: {
    word: 'Rencana aksi',
    also: 'work plan',
    meaning: 'Daftar kegiatan unit, masing-masing dengan indikator, target, tanggal, dan realisasi.',
  },
  change_agent: {
    word: 'Agen perubahan',
    also: 'change agent',
    meaning: 'Pegawai yang ditunjuk untuk mewujudkan sedikitnya satu perubahan nyata setiap tahun.',
  },
  zi_team: {
    word: 'Tim kerja ZI',
    also: 'work team',
    meaning:
      'Kepala unit, koordinator, dan anggota yang mengerjakan jawaban, bukti dukung, rencana, dan survei, terbagi menurut area perubahan.',
  },
  tpi: {
    word: 'TPI',
    also: 'Tim Penilai Internal; internal assessors',
    meaning:
      'Tim penilai dari kementerian sendiri, umumnya inspektorat. Anggota, ketua, dan pengendali teknis masing-masing memberi penilaian sendiri.',
  },
  tpn: {
    word: 'TPN',
    also: 'Tim Penilai Nasional; national assessors',
    meaning: 'Tim yang dipimpin KemenPANRB. Tim ini menilai unit yang diusulkan, lalu predikat diputuskan.',
  },
  reviewer: {
    word: 'Penelaah',
    also: 'reviewer',
    meaning: 'Pemeriksa awal di kementerian, sebelum TPI menilai.',
  },
  apip: {
    word: 'APIP',
    also: 'Aparat Pengawasan Intern Pemerintah; internal government auditor',
    meaning:
      'Auditor internal. APIP menyatakan bahwa temuan pemeriksaan pada unit telah selesai ditindaklanjuti.',
  },
  respondent: {
    word: 'Responden',
    also: 'respondent',
    meaning: 'Pengguna layanan yang mengisi survei tanpa nama.',
  },
  tie: {
    word: 'Benturan kepentingan',
    also: 'conflict of interest; tie to a unit',
    meaning:
      'Hubungan penilai dengan unit, misalnya keluarga atau pernah bertugas di sana. Setelah dilaporkan, peran menilai tidak lagi menjangkau unit itu.',
  },
  lke: {
    word: 'LKE',
    also: 'Lembar Kerja Evaluasi; evaluation worksheet',
    meaning:
      'Daftar 113 pertanyaan yang dijawab unit dan penilai, dengan catatan dan bukti dukung. Dari jawabannya nilai dihitung.',
  },
  enablers: {
    word: 'Pengungkit',
    also: 'enablers',
    meaning: 'Apa yang dikerjakan unit: 60 dari 100 poin, terbagi dalam enam area perubahan.',
  },
  fulfilment: {
    word: 'Pemenuhan',
    also: 'fulfilment',
    meaning: 'Separuh pengungkit, 30 poin: apakah yang diwajibkan sudah ada dan dijalankan.',
  },
  reform: {
    word: 'Reform',
    also: 'reform',
    meaning: 'Separuh pengungkit lainnya, 30 poin: apakah pekerjaan itu membawa perubahan nyata.',
  },
  results: {
    word: 'Hasil',
    also: 'results',
    meaning: 'Apa yang dirasakan dan dicapai: 40 dari 100 poin, terutama dari dua indeks survei.',
  },
  area: {
    word: 'Area perubahan',
    also: 'change area',
    meaning:
      'Satu dari enam bidang: Manajemen Perubahan, Tatalaksana, SDM, Akuntabilitas, Pengawasan, dan Pelayanan Publik.',
  },
  layer: {
    word: 'Lapisan penilaian',
    also: 'layer of answers',
    meaning:
      'Jawaban menurut pihak yang menjawab: unit, penelaah, tiga jenjang TPI, dan TPN. Lapisan yang satu tidak pernah menimpa yang lain.',
  },
  self_assessment: {
    word: 'Penilaian mandiri',
    also: 'self-assessment',
    meaning: 'Jawaban unit atas LKE-nya sendiri, sebelum diperiksa penilai.',
  },
  round: {
    word: 'Putaran',
    also: 'round',
    meaning:
      'Penilaian mandiri, pemeriksaan, dan catatan sampai ditutup dan dibekukan. Perbaikan dikerjakan pada putaran berikutnya.',
  },
  note: {
    word: 'Catatan',
    also: 'note',
    meaning:
      'Tulisan di samping jawaban. Penilai bertanya atau meminta perbaikan, dan unit menanggapinya pada pertanyaan yang sama.',
  },
  evidence: {
    word: 'Bukti dukung',
    also: 'data dukung; evidence',
    meaning: 'Berkas yang mendukung jawaban. Satu berkas dapat dipakai untuk beberapa pertanyaan.',
  },
  score: {
    word: 'Nilai',
    also: 'score',
    meaning:
      'Poin yang dihitung secara eksak dari jawaban dan ditampilkan dengan dua desimal. Setiap angka dapat dibuka sampai asalnya.',
  },
  minimum: {
    word: 'Nilai minimal',
    also: 'minimum',
    meaning:
      'Nilai terendah yang diminta suatu predikat, untuk total dan untuk bagian tertentu. Satu saja tidak terpenuhi, predikat tidak tercapai.',
  },
  path: {
    word: 'Langkah termurah',
    also: 'cheapest raises',
    meaning:
      'Kumpulan jawaban yang perlu dinaikkan, dengan usaha paling kecil, agar semua nilai minimal terpenuhi.',
  },
  kappa: {
    word: 'Kesepakatan penilai',
    also: 'weighted kappa',
    meaning:
      'Ukuran seberapa jauh dua lapisan sepakat melebihi kebetulan. Selisih yang jauh berbobot lebih besar.',
  },
  lhe: {
    word: 'LHE',
    also: 'Laporan Hasil Evaluasi; evaluation result report',
    meaning: 'Laporan temuan dan rekomendasi TPI atau TPN kepada unit.',
  },
  spak: {
    word: 'SPAK',
    also: 'Survei Persepsi Anti Korupsi; anti-corruption perception survey',
    meaning:
      'Survei kepada pengguna layanan: apakah mereka menemui pungutan, hadiah, percaloan, atau perlakuan berbeda.',
  },
  ipak: {
    word: 'IPAK',
    also: 'Indeks Persepsi Anti Korupsi; its index',
    meaning: 'Indeks 0–4 dari SPAK. Bernilai sampai 17,5 poin; WBK dan WBBM meminta sedikitnya 3,60.',
  },
  spkp: {
    word: 'SPKP',
    also: 'Survei Persepsi Kualitas Pelayanan; service quality perception survey',
    meaning:
      'Survei kepada pengguna layanan tentang informasi, persyaratan, prosedur, waktu, biaya, sarana, petugas, dan pengaduan.',
  },
  ipkp: {
    word: 'IPKP',
    also: 'Indeks Persepsi Kualitas Pelayanan; its index',
    meaning: 'Indeks 0–4 dari SPKP. Bernilai sampai 17,5 poin; WBK meminta sedikitnya 3,20 dan WBBM 3,60.',
  },
  skm: {
    word: 'SKM',
    also: 'Survei Kepuasan Masyarakat; public satisfaction survey',
    meaning: 'Survei kepuasan dengan sembilan unsur, skala 1–4, yang hasilnya ditampilkan pada 25–100.',
  },
  requirement: {
    word: 'Syarat di luar nilai',
    also: 'gate outside the score',
    meaning:
      'Hal yang diminta suatu predikat tetapi tidak tampak pada nilai, misalnya TLHP, SAKIP, dan opini BPK.',
  },
  tlhp: {
    word: 'TLHP',
    also: 'Tindak Lanjut Hasil Pemeriksaan; follow-up of audit findings',
    meaning: 'Temuan APIP dan BPK pada unit harus 100% selesai sebelum unit diusulkan.',
  },
  lhkpn: {
    word: 'LHKPN',
    also: 'Laporan Harta Kekayaan Penyelenggara Negara; wealth reports of state officials',
    meaning:
      'Laporan harta pejabat kepada KPK. Kepatuhan 100% menjadi syarat usulan, dan dihitung sebagai rasio dalam LKE.',
  },
  lhkan: {
    word: 'LHKAN',
    also: 'LHKASN, non-LHKPN; wealth reports of other civil servants',
    meaning: 'Laporan harta pegawai yang tidak wajib LHKPN. Kepatuhan 100% juga menjadi syarat usulan.',
  },
  sakip: {
    word: 'SAKIP',
    also: 'AKIP; performance accountability',
    meaning: 'Penilaian akuntabilitas kinerja, AA sampai D. Usulan WBK meminta B dan WBBM meminta BB.',
  },
  spip: {
    word: 'SPIP',
    also: 'Sistem Pengendalian Intern Pemerintah; government internal control',
    meaning: 'Tingkat kematangan pengendalian intern instansi. Usulan meminta sedikitnya level 3.',
  },
  rb_index: {
    word: 'Indeks RB',
    also: 'bureaucratic reform index',
    meaning: 'Nilai reformasi birokrasi instansi. Kementerian memerlukan B untuk WBK dan BB untuk WBBM.',
  },
  wtp: {
    word: 'Opini WTP',
    also: 'Wajar Tanpa Pengecualian; unqualified audit opinion',
    meaning: 'Opini BPK atas laporan keuangan instansi yang diminta untuk usulan.',
  },
  sptjm: {
    word: 'SPTJM',
    also: 'Surat Pernyataan Tanggung Jawab Mutlak; statement of absolute responsibility',
    meaning: 'Surat yang menyatakan bahwa semua data yang diusulkan benar.',
  },
  objection: {
    word: 'Masa sanggah',
    also: 'objection period',
    meaning: 'Waktu untuk berkeberatan, satu kali, atas hasil seleksi administrasi.',
  },
  pmpzi: {
    word: 'PMPZI',
    also: 'national ZI application',
    meaning: 'Aplikasi KemenPANRB tempat unit diusulkan secara nasional.',
  },
  decree: {
    word: 'SK',
    also: 'Surat Keputusan; decree',
    meaning: 'Surat yang menetapkan unit atau tim, dengan nomor dan tanggal.',
  },
};
