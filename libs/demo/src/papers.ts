import { type Area, areas } from '@zi/contracts';

/** What the unit of the demo writes down on its way, as the API takes it. Numbers and addresses are invented. */
export const declaration = {
  declaredOn: '2026-01-15',
  leader: 'Kepala BPSPL Padang',
  employees: 42,
  publicityUrl: 'https://contoh.example/pencanangan-zi-2026',
};

export const designation = {
  decreeNumber: 'KEP-17/DJPRL/2026 (contoh)',
  decreedOn: '2026-02-02',
  criteria: {
    coreService: {
      met: true,
      reason: 'Rekomendasi pemanfaatan jenis ikan yang dilindungi adalah layanan utama.',
    },
    highRisk: { met: true, reason: 'Pelaku usaha bergantung pada rekomendasi yang diterbitkan.' },
    wideImpact: { met: true, reason: 'Melayani nelayan dan pelaku usaha di beberapa provinsi.' },
  },
};

/** The work team: one group per area. */
export const team = (chair: string, coordinator: string, member: string) => ({
  decreeNumber: 'SK-21/BPSPL.1/2026 (contoh)',
  decreedOn: '2026-02-10',
  members: [
    { personId: chair, area: null },
    ...areas.map((area: Area, index) => ({ personId: index % 2 === 0 ? coordinator : member, area })),
  ],
});

export const action = (personId: string) => ({
  area: 'PP',
  title: 'Surat rekomendasi terbit paling lama satu hari kerja',
  indicator: 'Persentase surat rekomendasi yang terbit dalam satu hari kerja',
  target: 95,
  dueOn: '2026-10-30',
  personId,
});

/** Evidence of the demo: file, line on its page, questions that it serves. */
export const evidencePapers: readonly { filename: string; line: string; questionCodes: string[] }[] = [
  {
    filename: 'sk-tim-kerja-zi.pdf',
    line: 'SK Tim Kerja Zona Integritas - contoh',
    questionCodes: ['P.1.i.a', 'P.1.i.b'],
  },
  {
    filename: 'rencana-kerja-zi.pdf',
    line: 'Rencana Kerja Zona Integritas - contoh',
    questionCodes: ['P.1.ii.a', 'P.1.ii.b'],
  },
  {
    filename: 'maklumat-pelayanan.pdf',
    line: 'Maklumat Pelayanan - contoh',
    questionCodes: ['P.6.i.a', 'P.6.i.b'],
  },
  {
    filename: 'laporan-pengaduan.pdf',
    line: 'Laporan Penanganan Pengaduan - contoh',
    questionCodes: ['R.5.ii.a'],
  },
];
