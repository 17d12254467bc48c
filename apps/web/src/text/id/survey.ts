/** Surveys of service users: set-up, progress, poster, result. */
export const survey = {
  title: 'Survei pengguna layanan',
  about: '{{unit}}, siklus {{year}}',
  list: {
    caption: 'Survei program ini',
    period: 'Masa survei',
    status: 'Keadaan',
    empty: 'Belum ada survei',
    emptyBody:
      'Survei mengukur persepsi antikorupsi (IPAK) dan mutu pelayanan (IPKP). Hasilnya masuk ke LKE sebagai komponen hasil.',
    openHere: 'Lihat survei {{period}}',
  },
  open: {
    title: 'Buka survei',
    opensOn: 'Hari pertama',
    closesOn: 'Hari terakhir',
    submit: 'Buka survei',
    order: 'Hari terakhir harus sesudah hari pertama.',
    conflict:
      'Survei belum dapat dibuka: program harus di tahap pembangunan dan belum memiliki survei lain yang terbuka.',
    notAllowed: 'Survei dibuka oleh anggota tim ZI unit ini.',
  },
  status: { open: 'Terbuka', closed: 'Ditutup' },
  progress: {
    title: 'Perkembangan',
    of: '{{count}} dari paling sedikit {{minimum}} responden',
    enough: 'Jumlah minimal responden sudah tercapai.',
    missing_other: 'Masih perlu {{count}} responden lagi.',
    until: 'Dibuka sampai {{day}} ({{relative}}).',
    over: 'Masa survei berakhir {{day}}.',
  },
  share: {
    title: 'Bagikan',
    about: 'Responden membuka alamat ini atau memindai kode QR. Nama tidak diminta.',
    address: 'Alamat survei',
    copy: 'Salin alamat',
    poster: 'Poster dengan kode QR',
    openPage: 'Buka halaman responden',
    qr: 'Kode QR menuju survei {{unit}}',
  },
  close: {
    title: 'Tutup survei',
    about:
      'Indeks dihitung saat survei ditutup dan langsung masuk ke LKE. Survei yang sudah ditutup tidak dapat dibuka lagi.',
    submit: 'Tutup survei',
    question: 'Tutup survei dengan {{count}} responden? Tindakan ini tidak dapat dibatalkan.',
    few: 'Survei baru dapat ditutup setelah ada {{minimum}} responden.',
    conflict:
      'Survei belum dapat ditutup: jumlah responden belum mencapai {{minimum}}, atau sudah ditutup orang lain.',
  },
  result: {
    title: 'Hasil',
    caption: 'Indeks survei',
    index: 'Indeks',
    ipak: 'IPAK, persepsi antikorupsi',
    ipkp: 'IPKP, persepsi mutu pelayanan',
    mean: 'Rata-rata (skala 6)',
    scale4: 'Indeks (skala 4)',
    respondents: 'Responden',
    inSheet: 'Ke LKE',
    toSheet: 'Lihat di LKE',
    conversion: 'Cara konversi skala: {{name}}, sesuai setelan siklus saat survei dibuka.',
    none: 'Hasil tampil setelah survei ditutup.',
  },
  poster: {
    title: 'Nilai layanan kami',
    body: 'Pindai kode ini dengan ponsel Anda dan jawab survei singkat, sekitar tiga menit. Tanpa nama, tanpa biaya.',
    until: 'Sampai {{day}}',
    back: 'Kembali ke survei',
  },
};
