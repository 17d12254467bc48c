import { type SampleFile, samplePdf, samplePng } from '../file';

/** A piece of evidence that a unit can show: name of the file without its extension, title, questions that it serves. */
interface Paper {
  readonly name: string;
  readonly title: string;
  readonly questionCodes: readonly string[];
  readonly kind: 'pdf' | 'png';
}

const pdf = (name: string, title: string, ...questionCodes: string[]): Paper => ({
  ...{ name, title, questionCodes, kind: 'pdf' },
});
const photo = (name: string, title: string, ...questionCodes: string[]): Paper => ({
  ...{ name, title, questionCodes, kind: 'png' },
});

/** In the order in which units upload them. Some questions are served by several. */
export const evidenceBank: readonly Paper[] = [
  pdf('notulen-rapat-monev', 'Notulen Rapat Monev Triwulan II', 'P.1.iii.a', 'P.1.iii.b'),
  photo('foto-rapat-monev', 'Foto rapat monev', 'P.1.iii.a', 'P.1.iii.b'),
  pdf('daftar-sop', 'Daftar SOP dan Hasil Reviu', 'P.2.i.a', 'P.2.i.b', 'P.2.i.c'),
  pdf('laporan-gratifikasi', 'Laporan Unit Pengendali Gratifikasi', 'P.5.i.a', 'P.5.i.b'),
  photo('foto-maklumat', 'Foto maklumat pelayanan', 'P.6.i.b', 'P.6.i.d'),
  pdf('perjanjian-kinerja', 'Perjanjian Kinerja dan Rencana Aksi', 'P.4.i.b', 'P.4.ii.a', 'P.4.ii.c'),
  pdf('laporan-skm', 'Laporan Survei Kepuasan Masyarakat', 'P.6.iv.a', 'P.6.iv.b', 'P.6.iv.c'),
  pdf('peta-risiko', 'Peta Risiko dan Rencana Tindak Pengendalian', 'P.5.ii.b', 'P.5.ii.c'),
  pdf('rekap-pengaduan', 'Rekap Pengaduan dan Tindak Lanjut', 'P.5.iii.b', 'R.5.ii.a'),
  photo('foto-ruang-layanan', 'Foto ruang layanan terpadu', 'P.6.ii.e', 'P.6.ii.b', 'P.6.i.b'),
];

/** The first so many pieces of a unit, each with its own content. */
export function evidenceOf(
  unitName: string,
  unitNumber: number,
  count: number,
): { file: SampleFile; questionCodes: readonly string[] }[] {
  return evidenceBank.slice(0, count).map(({ name, title, questionCodes, kind }, index) => {
    const filename = `${name}.${kind}`;
    const file =
      kind === 'pdf'
        ? samplePdf(filename, `${title} - ${unitName} - contoh`)
        : samplePng(filename, unitNumber * evidenceBank.length + index + 1);
    return { file, questionCodes };
  });
}

/** A picture under the name and type of a document: announced as it is, and rejected when its bytes are looked at. */
export function mistakenFile(unitNumber: number): { file: SampleFile; questionCodes: readonly string[] } {
  const file = samplePng('sk-pengelola-pengaduan.pdf', unitNumber + 500);
  return { file: { ...file, contentType: 'application/pdf' }, questionCodes: ['P.6.iii.b'] };
}
