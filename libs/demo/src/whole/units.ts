import { type Unit } from '@zi/contracts';

/** A unit of the demo's tree, as it is registered. */
export interface DemoUnit extends Pick<Unit, 'code' | 'name' | 'kind' | 'activeFrom'> {
  /** Code of the unit above it. */
  readonly parent: string;
}

/** A technical unit (UPT) with its people. Its name and its people are invented; only BPSPL Padang exists. */
export interface TechnicalUnit extends DemoUnit {
  /** Short name in sign-ins, e.g. `tegal` in `kepala-tegal`. */
  readonly key: string;
  readonly employees: number;
  /** What respondents of its survey came for. */
  readonly service: string;
  readonly head: string;
  readonly members: readonly [string, string];
}

/** Between the ministry and its technical units. The first directorate general, DJPRL, is there in every chapter. */
export const branches: readonly DemoUnit[] = [
  branch('DJPT', 'Direktorat Jenderal Perikanan Tangkap', 'directorate_general', '2001-01-23'),
  branch('DJPB', 'Direktorat Jenderal Perikanan Budi Daya', 'directorate_general', '2001-01-23'),
  branch('ITJEN', 'Inspektorat Jenderal', 'inspectorate', '2000-11-23'),
];

function branch(code: string, name: string, kind: Unit['kind'], activeFrom: string): DemoUnit {
  return { code, name, kind, activeFrom, parent: 'KKP' };
}

type Row = Omit<TechnicalUnit, 'kind' | 'head' | 'members'> & {
  readonly people: readonly [string, string, string];
};

function unit({ people: [head, ...members], ...row }: Row): TechnicalUnit {
  return { ...row, kind: 'technical_unit', head, members };
}

/** BPSPL Padang: the unit that the verdict chapter tells of. Its people are those of `people.ts`. */
export const padang = unit({
  ...{ code: 'BPSPL-PDG', key: 'padang', name: 'BPSPL Padang', parent: 'DJPRL', activeFrom: '2009-01-01' },
  ...{ employees: 42, service: 'Rekomendasi pemanfaatan jenis ikan' },
  people: ['Rudi H.', 'Rina W.', 'Yusuf M.'],
});

/** The other eleven. */
export const otherUnits: readonly TechnicalUnit[] = [
  unit({
    ...{
      code: 'BPSPL-TRK',
      key: 'tarakan',
      name: 'BPSPL Tarakan',
      parent: 'DJPRL',
      activeFrom: '2012-03-01',
    },
    ...{ employees: 35, service: 'Surat angkut jenis ikan dilindungi' },
    people: ['Nurhayati K.', 'Dimas A.', 'Putri L.'],
  }),
  unit({
    ...{
      code: 'LPSPL-BKL',
      key: 'bengkulu',
      name: 'LPSPL Bengkulu',
      parent: 'DJPRL',
      activeFrom: '2016-05-02',
    },
    ...{ employees: 24, service: 'Penilaian kesesuaian kegiatan pemanfaatan ruang laut' },
    people: ['Fajar N.', 'Wulan S.', 'Reza P.'],
  }),
  unit({
    ...{
      code: 'BKKPN-WKT',
      key: 'wakatobi',
      name: 'BKKPN Wakatobi',
      parent: 'DJPRL',
      activeFrom: '2011-06-01',
    },
    ...{ employees: 31, service: 'Izin masuk kawasan konservasi perairan' },
    people: ['La Ode M.', 'Sitti A.', 'Arman D.'],
  }),
  unit({
    ...{
      code: 'PPS-BPN',
      key: 'balikpapan',
      name: 'PPS Balikpapan',
      parent: 'DJPT',
      activeFrom: '2004-04-01',
    },
    ...{ employees: 58, service: 'Persetujuan berlayar kapal perikanan' },
    people: ['Gunawan T.', 'Melati R.', 'Joko P.'],
  }),
  unit({
    ...{ code: 'PPN-PRM', key: 'pariaman', name: 'PPN Pariaman', parent: 'DJPT', activeFrom: '2008-02-01' },
    ...{ employees: 44, service: 'Surat tanda bukti lapor kedatangan kapal' },
    people: ['Zulkifli B.', 'Ratna J.', 'Ilham F.'],
  }),
  unit({
    ...{ code: 'PPN-WGP', key: 'waingapu', name: 'PPN Waingapu', parent: 'DJPT', activeFrom: '2015-09-01' },
    ...{ employees: 27, service: 'Penggunaan fasilitas pelabuhan perikanan' },
    people: ['Yohanes U.', 'Maria L.', 'Petrus K.'],
  }),
  unit({
    ...{ code: 'BBPI-TGL', key: 'tegal', name: 'BBPI Tegal', parent: 'DJPT', activeFrom: '1995-01-02' },
    ...{ employees: 66, service: 'Pengujian alat penangkapan ikan' },
    people: ['Bambang S.', 'Endang T.', 'Galih W.'],
  }),
  unit({
    ...{
      code: 'BPBAP-BWI',
      key: 'banyuwangi',
      name: 'BPBAP Banyuwangi',
      parent: 'DJPB',
      activeFrom: '2006-01-02',
    },
    ...{ employees: 52, service: 'Pengujian laboratorium kesehatan udang' },
    people: ['Slamet R.', 'Ayu D.', 'Bagas N.'],
  }),
  unit({
    ...{ code: 'BPBAT-TBA', key: 'toba', name: 'BPBAT Toba', parent: 'DJPB', activeFrom: '2003-07-01' },
    ...{ employees: 47, service: 'Penyediaan benih ikan unggul' },
    people: ['Parulian S.', 'Debora M.', 'Hotman G.'],
  }),
  unit({
    ...{ code: 'BPBL-BLT', key: 'belitung', name: 'BPBL Belitung', parent: 'DJPB', activeFrom: '2010-01-04' },
    ...{ employees: 38, service: 'Bimbingan teknis pembudidayaan ikan laut' },
    people: ['Hasan B.', 'Lina O.', 'Rahmat C.'],
  }),
  unit({
    ...{
      code: 'BPKIL-GTO',
      key: 'gorontalo',
      name: 'BPKIL Gorontalo',
      parent: 'DJPB',
      activeFrom: '2014-01-02',
    },
    ...{ employees: 33, service: 'Pemeriksaan residu dan mutu pakan' },
    people: ['Ibrahim Y.', 'Nova H.', 'Taufik E.'],
  }),
];

/** All twelve. */
export const technicalUnits: readonly TechnicalUnit[] = [padang, ...otherUnits];

const givenNames = [
  'Andi', 'Bella', 'Candra', 'Desi', 'Eko', 'Fitri', 'Gilang', 'Hana', 'Irwan', 'Juwita', 'Kurnia', 'Lukman', 'Mira',
  'Novi', 'Oki', 'Prita', 'Rosa', 'Surya', 'Tika', 'Umar', 'Vera', 'Wahyu', 'Yani',
]; // prettier-ignore
const initials = 'ABDFHJKLMNPRSTW';

/** Employees besides head and team, where pacts are being collected or nearly all have signed: how many, by unit. */
const furtherStaff: Readonly<Record<string, number>> = { 'BPBL-BLT': 14, 'BPSPL-TRK': 30, 'BPBAT-TBA': 41 };

/** Their names, by the code of their unit. */
export const staffNames: readonly { readonly unit: TechnicalUnit; readonly names: readonly string[] }[] =
  otherUnits.map((one, place) => ({
    unit: one,
    names: Array.from({ length: furtherStaff[one.code] ?? 0 }, (_, n) => {
      const initial = initials[(n * 4 + place) % initials.length]!;
      return `${givenNames[n % givenNames.length]!} ${initial}.`;
    }),
  }));
