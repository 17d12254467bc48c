import { type Repair, lowered } from './way';

/** Where each layer answers less than the best, by unit. What the specs of the demo expect of the totals is in `ways.spec.ts`. */
export const tarakan = lowered({
  B: 'P.1.iii.b P.2.ii.d P.3.i.b P.3.iii.c P.5.ii.a P.6.ii.d R.2.iii.c R.4.ii.a',
});
export const tarakanReviewed = lowered(
  { B: 'P.1.iv.d P.3.iv.a P.4.ii.h P.5.v.e P.6.iii.b R.1.ii.a R.5.i.a' },
  tarakan,
);

export const toba = lowered({
  B: 'P.1.ii.b P.1.iii.b P.2.ii.a P.2.ii.d P.3.iii.b P.3.iv.a P.4.ii.h P.5.ii.b P.5.iii.c P.6.ii.c R.2.iii.a H.1.b',
});
export const tobaReviewed = lowered(
  {
    B: 'P.1.iv.c P.2.i.b P.5.i.a P.5.i.b P.5.ii.a P.5.ii.d P.5.iii.a P.5.v.b P.6.i.c R.1.iii.a',
    C: 'P.5.iv.b P.5.iv.c P.5.v.e P.5.v.d P.5.ii.c R.5.i.a',
    Tidak: 'P.5.iii.b',
  },
  toba,
);

export const gorontalo = lowered({
  B: 'P.1.iv.b P.1.iv.c P.2.ii.b P.2.iii.a P.3.i.b P.3.vi.a P.4.i.a P.5.ii.a P.5.iv.b P.6.ii.f P.6.v.c R.2.ii.a R.6.i.a H.1.b',
  C: 'P.2.i.b P.2.i.c R.2.iii.b R.2.iii.c',
});
export const gorontaloReviewed = lowered(
  {
    B: 'P.1.iii.a P.3.iii.f P.4.ii.f P.5.iii.a P.6.i.b R.3.i.a',
    C: 'P.2.ii.a P.2.ii.c P.2.ii.d R.2.ii.b R.5.i.a',
    D: 'R.2.iii.a R.2.iii.b R.2.iii.c',
    Tidak: 'P.3.iii.a',
  },
  gorontalo,
);
export const gorontaloRepair: Repair = {
  why: 'Area TT di bawah nilai minimal: SOP, SPBE, dan manfaat digital diperbaiki pada putaran berikutnya (contoh)',
  answers: [
    {
      code: 'P.2.i.b',
      value: 'B',
      note: 'SOP yang diperbarui sudah dijalankan; berita acara terlampir (contoh)',
    },
    { code: 'P.2.i.c', value: 'B', note: 'Evaluasi SOP semester II selesai (contoh)' },
    { code: 'P.2.ii.b', value: 'A', note: 'Presensi dan cuti seluruhnya melalui aplikasi (contoh)' },
    { code: 'R.2.ii.a', value: 'A', note: 'Waktu layanan turun dari lima menjadi dua hari (contoh)' },
  ],
};

export const tegal = lowered({
  B: 'P.1.i.b P.1.iii.c P.2.i.c P.2.ii.c P.3.ii.b P.3.iii.d P.4.i.c P.5.ii.b P.5.iii.d P.6.i.c P.6.iii.a R.1.iii.a R.2.i.a',
  C: 'P.3.iii.e R.2.iii.a',
});
export const tegalFirstCheck = lowered(
  { B: 'P.1.iii.a P.3.iv.b P.5.i.b P.6.ii.a', Tidak: 'P.3.ii.c' },
  tegal,
);
export const tegalReviewed = lowered(
  { B: 'P.1.ii.b P.1.iv.b P.3.iv.a P.4.ii.f', C: 'P.2.ii.d', Tidak: 'P.3.ii.c' },
  tegal,
);

export const pariaman = lowered({
  B: 'P.1.ii.c P.1.iv.d P.2.i.a P.2.ii.b P.3.i.b P.3.iii.b P.4.ii.d P.5.i.a P.5.iii.c P.5.v.a P.6.ii.b P.6.v.a R.3.ii.a R.6.ii.a',
  C: 'P.3.iv.c R.2.iii.c',
});

export const banyuwangi = lowered({
  B: 'P.1.i.b P.1.iii.a P.2.i.b P.2.ii.a P.3.i.b',
  C: 'P.1.iv.c P.3.iii.c',
  Tidak: 'P.3.ii.a',
});

export const padang2025 = lowered({
  B: 'P.1.ii.c P.1.iii.a P.1.iv.d P.2.i.c P.2.ii.d P.3.i.b P.3.iii.c P.4.i.b P.5.ii.a P.5.iv.b P.6.ii.d P.6.v.a R.1.ii.a H.1.b',
  C: 'P.5.v.e R.2.iii.b R.2.iii.c',
});
export const padang2025Reviewed = lowered(
  { B: 'P.2.ii.a P.3.iv.a P.6.i.b R.6.ii.a', C: 'P.5.iv.c R.2.iii.a' },
  padang2025,
);

export const tarakan2025 = lowered({ B: 'P.1.iv.b P.2.ii.a P.6.v.c R.2.iii.a H.1.b' }, tarakan);
export const tarakan2025Reviewed = lowered({ B: 'P.5.iv.b P.3.vi.a R.6.i.a', C: 'R.2.iii.b' }, tarakan2025);

export const toba2025Reviewed = lowered(
  { C: 'P.1.iii.a P.2.ii.b P.6.iv.b R.2.iii.a', D: 'P.6.i.c' },
  tobaReviewed,
);
