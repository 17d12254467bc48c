import { type terms as Indonesian } from '../id/terms';
import { type Text } from '../text';

export const terms: Text<typeof Indonesian> = {
  zi: {
    word: 'Integrity Zone',
    also: 'Zona Integritas',
    meaning:
      'A programme in which a work unit shows, by a score with evidence, that it resists corruption and serves people well.',
  },
  wbk: {
    word: 'WBK',
    also: 'Wilayah Bebas dari Korupsi; corruption-free area',
    meaning:
      'The first predicate of a work unit. It takes a total of at least 75, and every other minimum must be met too.',
  },
  wbbm: {
    word: 'WBBM',
    also: 'Wilayah Birokrasi Bersih dan Melayani; clean and serving bureaucracy area',
    meaning:
      'The second predicate, for units that hold WBK. It takes a total of at least 85, and every other minimum must be met too.',
  },
  predicate: {
    word: 'Predicate',
    also: 'Predikat',
    meaning: 'What a unit is recognised as after its assessment: WBK or WBBM, with year and decree.',
  },
  work_unit: {
    word: 'Work unit',
    also: 'unit kerja, satker',
    meaning: 'The part of the ministry that builds an Integrity Zone, is assessed and may get a predicate.',
  },
  cycle: {
    word: 'Cycle',
    also: 'Siklus',
    meaning: 'One year of the programme, with the rubric and the rules of calculation that hold in it.',
  },
  declaration: {
    word: 'Declaration',
    also: 'Pencanangan',
    meaning: 'Stage I: head and staff make their pledge in public and sign integrity pacts.',
  },
  pact: {
    word: 'Integrity pact',
    also: 'Pakta integritas',
    meaning: 'A written pledge that each employee signs. Missing signatures may follow later.',
  },
  designation: {
    word: 'Designation',
    also: 'Penetapan',
    meaning:
      'Stage II: a decree names the unit, because its service is at the core, its integrity risk is high and many people depend on it.',
  },
  development: {
    word: 'Development',
    also: 'Pembangunan',
    meaning:
      'Stage III: the unit forms its team, carries out its plan, gathers evidence, runs surveys and fills in the worksheet.',
  },
  monitoring: {
    word: 'Monitoring',
    also: 'Pemantauan',
    meaning: 'Stage IV: the internal assessors accompany and check, and the team repairs what is weak.',
  },
  gate: {
    word: 'Gate of a stage',
    also: 'Syarat tahap',
    meaning: 'What must hold before a unit moves on to the next stage.',
  },
  action_plan: {
    word: 'Work plan',
    also: 'Rencana aksi',
    meaning: 'The actions of a unit, each with an indicator, a target, a date and what was realised.',
  },
  change_agent: {
    word: 'Change agent',
    also: 'Agen perubahan',
    meaning: 'Staff appointed to bring about at least one visible change a year.',
  },
  zi_team: {
    word: 'Work team',
    also: 'Tim kerja ZI',
    meaning:
      'Unit head, coordinators and members who do answers, evidence, plan and surveys, divided by change area.',
  },
  tpi: {
    word: 'TPI',
    also: 'Tim Penilai Internal; internal assessors',
    meaning:
      'Assessors of the ministry itself, mostly of its inspectorate. Member, lead and technical controller each give their own answers.',
  },
  tpn: {
    word: 'TPN',
    also: 'Tim Penilai Nasional; national assessors',
    meaning: 'Assessors led by KemenPANRB. They evaluate the proposed units, then the predicate is decided.',
  },
  reviewer: {
    word: 'Reviewer',
    also: 'Penelaah',
    meaning: 'Checks first within the ministry, before the internal assessors do.',
  },
  apip: {
    word: 'APIP',
    also: 'Aparat Pengawasan Intern Pemerintah; internal government auditor',
    meaning: 'The inspectorate as auditor. It states that the audit findings of a unit are settled.',
  },
  respondent: {
    word: 'Respondent',
    also: 'Responden',
    meaning: 'A service user who answers a survey, without a name.',
  },
  tie: {
    word: 'Conflict of interest',
    also: 'Benturan kepentingan',
    meaning:
      'A tie of an assessor to a unit, such as kinship or former work there. Once it is declared, assessing roles no longer reach into that unit.',
  },
  lke: {
    word: 'LKE',
    also: 'Lembar Kerja Evaluasi; evaluation worksheet',
    meaning:
      'The 113 questions that unit and assessors answer, with notes and evidence. The score is computed from the answers.',
  },
  enablers: {
    word: 'Enablers',
    also: 'Pengungkit',
    meaning: 'What the unit does: 60 of 100 points, in six change areas.',
  },
  fulfilment: {
    word: 'Fulfilment',
    also: 'Pemenuhan',
    meaning: 'Half of the enablers, 30 points: whether what is required is there and done.',
  },
  reform: {
    word: 'Reform',
    also: 'Reform',
    meaning: 'The other half of the enablers, 30 points: whether the work changed something.',
  },
  results: {
    word: 'Results',
    also: 'Hasil',
    meaning: 'What came of it: 40 of 100 points, mostly from the two survey indices.',
  },
  area: {
    word: 'Change area',
    also: 'Area perubahan',
    meaning:
      'One of six fields: change management, business processes, human resources, accountability, supervision and public service.',
  },
  layer: {
    word: 'Layer of answers',
    also: 'Lapisan penilaian',
    meaning:
      'Answers by who gave them: unit, reviewer, the three ranks of TPI, and TPN. None overwrites another.',
  },
  self_assessment: {
    word: 'Self-assessment',
    also: 'Penilaian mandiri',
    meaning: 'The answers of the unit itself, before assessors check them.',
  },
  round: {
    word: 'Round',
    also: 'Putaran',
    meaning:
      'Self-assessment, checks and notes until they are closed and frozen. Repairs belong to the next round.',
  },
  note: {
    word: 'Note',
    also: 'Catatan',
    meaning:
      'Text beside an answer. Assessors ask or want something repaired; the unit replies at the same question.',
  },
  evidence: {
    word: 'Evidence',
    also: 'Bukti dukung, data dukung',
    meaning: 'Files behind an answer. One file may serve several questions.',
  },
  score: {
    word: 'Score',
    also: 'Nilai',
    meaning:
      'Points, computed exactly from the answers and shown with two decimals. Every number opens to where it comes from.',
  },
  minimum: {
    word: 'Minimum',
    also: 'Nilai minimal',
    meaning:
      'The least that a predicate demands of the total and of parts. One that is not met is enough to fail.',
  },
  path: {
    word: 'Cheapest raises',
    also: 'Langkah termurah',
    meaning: 'The answers to raise, at the least effort, so that every minimum is met.',
  },
  kappa: {
    word: 'Weighted kappa',
    also: 'Kesepakatan penilai',
    meaning: 'How far two layers agree beyond chance. A wide disagreement weighs more.',
  },
  lhe: {
    word: 'LHE',
    also: 'Laporan Hasil Evaluasi; evaluation result report',
    meaning: 'The findings and recommendations of TPI or TPN to the unit.',
  },
  spak: {
    word: 'SPAK',
    also: 'Survei Persepsi Anti Korupsi; anti-corruption perception survey',
    meaning: 'Asks service users whether they met levies, gifts, brokers or unequal treatment.',
  },
  ipak: {
    word: 'IPAK',
    also: 'Indeks Persepsi Anti Korupsi; its index',
    meaning: 'The index 0–4 of SPAK. Worth up to 17.5 points; WBK and WBBM ask for at least 3.60.',
  },
  spkp: {
    word: 'SPKP',
    also: 'Survei Persepsi Kualitas Pelayanan; service quality perception survey',
    meaning:
      'Asks service users about information, requirements, procedure, time, cost, facilities, officers and complaints.',
  },
  ipkp: {
    word: 'IPKP',
    also: 'Indeks Persepsi Kualitas Pelayanan; its index',
    meaning: 'The index 0–4 of SPKP. Worth up to 17.5 points; WBK asks for at least 3.20, WBBM for 3.60.',
  },
  skm: {
    word: 'SKM',
    also: 'Survei Kepuasan Masyarakat; public satisfaction survey',
    meaning: 'A satisfaction survey of nine elements on a scale of 1–4, shown on 25–100.',
  },
  requirement: {
    word: 'Gate outside the score',
    also: 'Syarat di luar nilai',
    meaning:
      'What a predicate demands that no score shows, such as settled findings, SAKIP grade and audit opinion.',
  },
  tlhp: {
    word: 'TLHP',
    also: 'Tindak Lanjut Hasil Pemeriksaan; follow-up of audit findings',
    meaning: 'Findings of APIP and BPK in the unit must be settled to 100% before it is proposed.',
  },
  lhkpn: {
    word: 'LHKPN',
    also: 'Laporan Harta Kekayaan Penyelenggara Negara; wealth reports of state officials',
    meaning:
      'Wealth reports to the KPK. Full compliance is demanded for the proposal, and counts as a ratio in the worksheet.',
  },
  lhkan: {
    word: 'LHKAN',
    also: 'LHKASN, non-LHKPN; wealth reports of other civil servants',
    meaning: 'Wealth reports of staff outside LHKPN. Full compliance is demanded here too.',
  },
  sakip: {
    word: 'SAKIP',
    also: 'AKIP; performance accountability',
    meaning: 'A grade of performance accountability, AA to D. WBK asks for B, WBBM for BB.',
  },
  spip: {
    word: 'SPIP',
    also: 'Sistem Pengendalian Intern Pemerintah; government internal control',
    meaning: 'Maturity of internal control of the institution. A proposal asks for level 3 at least.',
  },
  rb_index: {
    word: 'Bureaucratic reform index',
    also: 'Indeks RB',
    meaning:
      'The grade of an institution in bureaucratic reform. A ministry needs B for WBK and BB for WBBM.',
  },
  wtp: {
    word: 'WTP opinion',
    also: 'Wajar Tanpa Pengecualian; unqualified audit opinion',
    meaning: 'The opinion of the state auditor BPK on the accounts that a proposal asks for.',
  },
  sptjm: {
    word: 'SPTJM',
    also: 'Surat Pernyataan Tanggung Jawab Mutlak; statement of absolute responsibility',
    meaning: 'A signed letter that all submitted data are true.',
  },
  objection: {
    word: 'Objection period',
    also: 'Masa sanggah',
    meaning: 'The time to object, once, to the result of the administrative selection.',
  },
  pmpzi: {
    word: 'PMPZI',
    also: 'national ZI application',
    meaning: "KemenPANRB's own application, in which units are proposed nationally.",
  },
  decree: {
    word: 'Decree',
    also: 'SK, Surat Keputusan',
    meaning: 'The paper that names a unit or a team, with number and date.',
  },
};
