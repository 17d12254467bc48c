export const score = {
  chart: {
    radar: 'Capaian per area perubahan',
    radarSummary: '{{name}}: tertinggi {{highest}} {{most}}, terendah {{lowest}} {{least}}',
    trend: 'Perkembangan nilai total',
    trendSummary: '{{name}}: dari {{from}} ({{since}}) menjadi {{to}} ({{until}})',
    area: 'Area perubahan',
    at: 'Waktu',
    layer: 'Penilai',
    total: 'Nilai total',
  },
};
