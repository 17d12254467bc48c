import { terms } from './terms';

/** The words of the programme as a user meets them, and the page that explains them. */
export const glossary = {
  title: 'Bantuan dan glosarium',
  about: 'Arti istilah Zona Integritas, cara nilai dibentuk, dan pintasan papan tik.',
  search: 'Cari istilah',
  none: 'Tidak ada istilah yang cocok',
  noneBody: 'Coba kata lain atau singkatannya.',
  source: 'Sumber: {{source}}',
  more: 'Lihat di glosarium',
  explain: 'Arti {{word}}',
  found_other: '{{count}} istilah',
  group: {
    programme: 'Program dan tahap',
    people: 'Orang dan tim',
    worksheet: 'LKE dan nilai',
    survey: 'Survei',
    paper: 'Syarat dan dokumen',
  },
  score: {
    title: 'Cara nilai dibentuk',
    one: 'Setiap jawaban menjadi pecahan 0 sampai 1: Ya bernilai 1, Tidak 0, huruf A–E menurut jenjangnya, rasio menurut hitungannya.',
    two: 'Rata-rata jawaban dalam satu subarea dikalikan bobotnya, lalu semua bagian dijumlahkan.',
    three: 'Pengungkit paling banyak 60 poin (pemenuhan 30, reform 30) dan hasil paling banyak 40 poin.',
    four: 'WBK atau WBBM dibaca dari nilai total dan semua nilai minimal sekaligus. Pilih angka mana pun untuk membuka asalnya.',
  },
  keys: {
    title: 'Pintasan papan tik',
    find: 'Buka pencarian',
    move: 'Pindah di antara hasil',
    choose: 'Buka pilihan',
    leave: 'Tutup jendela atau penjelasan',
    skip: 'Berpindah ke tombol atau isian berikutnya',
  },
  key: { ctrl: 'Ctrl', enter: 'Enter', escape: 'Esc', tab: 'Tab', up: '↑', down: '↓', k: 'K' },
  term: terms,
};
