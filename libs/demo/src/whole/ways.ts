import { type Stage } from '@zi/contracts';
import * as sheets from './sheets';
import * as threads from './threads';
import { type TechnicalUnit, technicalUnits } from './units';
import { type Way } from './way';

const unit = (key: string): TechnicalUnit => {
  const found = technicalUnits.find((one) => one.key === key);
  if (!found) throw new Error(`The demo has no unit ${key}`);
  return found;
};

const content = [6, 6, 6, 6, 5, 5];
const satisfied = [6, 5, 6, 5, 6, 5];
const fair = [6, 5, 5, 6, 5, 5];
const critical = [6, 5, 5, 5, 4, 5];

/** The unit's own LKE, answered by its member and submitted by its head. */
const self = { layer: 'self', by: 'member' } as const;
const submitted = { ...self, submittedBy: 'head' } as const;
const member = { layer: 'tpi_member', by: 'penilai' } as const;
const lead = { layer: 'tpi_lead', by: 'ketua-tpi', submittedBy: 'ketua-tpi' } as const;
const controller = { layer: 'tpi_controller', by: 'pengendali', submittedBy: 'pengendali' } as const;

/** What is known of a unit that can be proposed for WBK. */
const settled = [
  { requirement: 'tlhp', value: 100, source: 'Surat keterangan TLHP Inspektorat Jenderal (contoh)' },
  { requirement: 'lhkpn', value: 100, source: 'Rekap e-LHKPN (contoh)' },
  { requirement: 'lhkan', value: 100, source: 'Rekap LHKAN Biro SDM (contoh)' },
  { requirement: 'lama_pembangunan', value: '2024-01-22', source: 'Piagam pencanangan ZI 2024 (contoh)' },
  { requirement: 'sakip_unit', value: 'BB', source: 'LHE AKIP internal (contoh)' },
] as const;
const holdsWbk = (decreedOn: string) =>
  [
    { requirement: 'wbk_dahulu', value: true, source: 'Keputusan Menteri PANRB tentang WBK (contoh)' },
    { requirement: 'usia_wbk', value: decreedOn, source: 'Keputusan Menteri PANRB tentang WBK (contoh)' },
  ] as const;

const begun = (key: string, target: Way['target'], declaredOn: string, stage: Stage): Way => ({
  ...{ unit: unit(key), year: 2026, target, declaredOn, stage },
});
const named = (key: string, target: Way['target'], number: number): Way => ({
  ...begun(key, target, '2026-01-20', 'development'),
  designation: { decree: `KEP-${number}/MEN-KP/2026 (contoh)`, on: '2026-02-05' },
  team: { decree: `SK-${number}/${unit(key).code}/2026 (contoh)`, on: '2026-02-16' },
});

/** How far each unit has come in the cycle 2026. The longest ways first: they are told side by side. */
export const ways: readonly Way[] = [
  {
    ...named('tarakan', 'wbbm', 31),
    ...{ plan: { mood: 'nearly_done', actions: 14 }, evidence: 10, stage: 'monitoring' },
    survey: { ipak: content, ipkp: content, responses: 40, closed: true },
    layers: [
      { ...submitted, lower: sheets.tarakan },
      { ...member, submittedBy: 'penilai', lower: sheets.tarakanReviewed },
      { ...lead, lower: sheets.tarakanReviewed },
      { ...controller, lower: sheets.tarakanReviewed },
    ],
    facts: [...settled, ...holdsWbk('2023-12-11')],
  },
  {
    ...named('gorontalo', 'wbk', 32),
    ...{ plan: { mood: 'late', actions: 8 }, evidence: 7 },
    survey: { ipak: content, ipkp: critical, responses: 33, closed: true },
    layers: [
      { ...submitted, lower: sheets.gorontalo },
      { ...member, submittedBy: 'penilai', lower: sheets.gorontaloReviewed },
      { ...lead, lower: sheets.gorontaloReviewed },
    ],
    threads: threads.gorontalo,
    repair: sheets.gorontaloRepair,
    facts: settled.slice(1),
  },
  {
    ...named('toba', 'wbk', 33),
    ...{ plan: { mood: 'nearly_done', actions: 10 }, evidence: 7, stage: 'monitoring' },
    survey: { ipak: content, ipkp: content, responses: 35, closed: true },
    layers: [
      { ...submitted, lower: sheets.toba },
      { ...member, submittedBy: 'penilai', lower: sheets.tobaReviewed },
      { ...lead, lower: sheets.tobaReviewed },
    ],
    facts: settled,
  },
  {
    ...named('tegal', 'wbk', 34),
    ...{ plan: { mood: 'under_way', actions: 12 }, evidence: 9, mistakes: true },
    survey: { ipak: content, ipkp: fair, responses: 34, closed: true },
    layers: [
      { ...submitted, lower: sheets.tegal },
      { layer: 'reviewer', by: 'penelaah', submittedBy: 'penelaah', lower: sheets.tegalFirstCheck },
      { ...member, answered: 56, lower: sheets.tegalReviewed },
    ],
    threads: threads.tegal,
    facts: settled.slice(0, 2),
  },
  {
    ...named('pariaman', 'wbk', 35),
    ...{ plan: { mood: 'under_way', actions: 10 }, evidence: 6 },
    survey: { ipak: content, ipkp: satisfied, responses: 18, closed: false },
    layers: [{ ...self, lower: sheets.pariaman }],
  },
  {
    ...named('banyuwangi', 'wbk', 36),
    ...{ plan: { mood: 'late', actions: 9 }, evidence: 5 },
    layers: [{ ...self, answered: 45, lower: sheets.banyuwangi }],
  },
  // The verdict chapter has told the rest of it.
  {
    ...{ unit: unit('padang'), year: 2026, target: 'wbbm', stage: 'development' },
    ...{ plan: { mood: 'under_way', actions: 8 }, evidence: 5 },
    threads: threads.padang,
    facts: [...settled, ...holdsWbk('2025-12-10')],
  },
  { ...named('bengkulu', 'wbk', 37), plan: { mood: 'fresh', actions: 6 } },
  {
    ...begun('balikpapan', 'wbbm', '2026-01-22', 'designation'),
    designation: {
      ...{ decree: 'KEP-38/MEN-KP/2026 (contoh)', on: '2026-02-05' },
      notMet: {
        criterion: 'wideImpact',
        reason: 'Layanan dipindahkan ke pelabuhan lain selama dermaga direhabilitasi (contoh).',
      },
    },
  },
  begun('wakatobi', 'wbk', '2026-01-27', 'designation'),
  begun('belitung', 'wbk', '2026-02-03', 'declaration'),
  { unit: unit('waingapu'), year: 2026, target: 'wbk', stage: 'declaration' },
];

const past = (key: string, target: Way['target'], number: number): Way => ({
  ...{ unit: unit(key), year: 2025, target, declaredOn: '2025-01-21', stage: 'development' },
  designation: { decree: `KEP-${number}/MEN-KP/2025 (contoh)`, on: '2025-02-06' },
  team: { decree: `SK-${number}/${unit(key).code}/2025 (contoh)`, on: '2025-02-17' },
});

/** What the year before has left: their surveys were not run with this suite. */
export const pastWays: readonly Way[] = [
  {
    ...past('padang', 'wbk', 21),
    indices: { 'H.1.a': 3.66, 'H.2.a': 3.38 },
    layers: [
      { ...submitted, lower: sheets.padang2025 },
      { ...member, submittedBy: 'penilai', lower: sheets.padang2025Reviewed },
    ],
  },
  {
    ...past('tarakan', 'wbbm', 22),
    indices: { 'H.1.a': 3.7, 'H.2.a': 3.52 },
    layers: [
      { ...submitted, lower: sheets.tarakan2025 },
      { ...member, submittedBy: 'penilai', lower: sheets.tarakan2025Reviewed },
    ],
  },
  {
    ...past('toba', 'wbk', 23),
    indices: { 'H.1.a': 3.52, 'H.2.a': 3.3 },
    layers: [
      { ...submitted, lower: sheets.tobaReviewed },
      { ...member, submittedBy: 'penilai', lower: sheets.toba2025Reviewed },
    ],
  },
];

/** What holds of the ministry as a whole. */
export const ministryFacts: NonNullable<Way['facts']> = [
  { requirement: 'opini_bpk', value: 'WTP', source: 'LHP BPK atas laporan keuangan kementerian (contoh)' },
  { requirement: 'sakip_instansi', value: 'BB', source: 'LHE AKIP Kementerian PANRB (contoh)' },
  { requirement: 'indeks_rb', value: 'BB', source: 'Hasil evaluasi reformasi birokrasi (contoh)' },
  { requirement: 'maturitas_spip', value: 3, source: 'Laporan penilaian SPIP BPKP (contoh)' },
];
