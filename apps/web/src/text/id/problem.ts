/** What is said of each kind of refusal, and what to do about it. */
export const problem = {
  invalid: { title: 'Isian belum benar', body: 'Perbaiki isian yang ditandai, lalu kirim lagi.' },
  unauthenticated: { title: 'Anda belum masuk', body: 'Masuk dahulu, lalu ulangi.' },
  forbidden: {
    title: 'Anda tidak berwenang',
    body: 'Peran Anda tidak mencakup tindakan ini di unit ini. Administrator kementerian dapat memberikannya.',
  },
  not_found: { title: 'Tidak ditemukan', body: 'Data ini tidak ada, atau Anda tidak berwenang melihatnya.' },
  conflict: { title: 'Belum dapat dilakukan', body: 'Keadaan saat ini belum memungkinkannya.' },
  stale_version: {
    title: 'Sudah diubah orang lain',
    body: 'Data ini berubah sejak Anda membukanya. Muat yang terbaru, lalu ulangi perubahan Anda.',
  },
  too_large: { title: 'Terlalu besar', body: 'Kirim lebih sedikit dalam satu kali.' },
  too_many_requests: { title: 'Terlalu banyak permintaan', body: 'Tunggu sebentar, lalu coba lagi.' },
  failed: {
    title: 'Terjadi kegagalan di sistem',
    body: 'Coba lagi. Jika tetap gagal, sampaikan kode galat.',
  },
  unavailable: {
    title: 'Layanan sedang tidak tersedia',
    body: 'Coba lagi sebentar lagi. Tidak ada yang hilang.',
  },
  offline: {
    title: 'Tidak ada sambungan',
    body: 'Periksa jaringan Anda. Isian Anda tetap tersimpan di perangkat ini.',
  },
  accepted: 'Yang diterima: {{accepted}}',
};
