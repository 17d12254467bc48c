import {
  type AssessmentSubmitted,
  type DataOf,
  type Exact,
  type Layer,
  type PersonInvited,
  type ProgrammeAdvanced,
  type Role,
  type RoundClosed,
  type ScoreComputed,
  type Stage,
  type SurveyClosed,
  type Target,
  type ThresholdCrossed,
  type Verdict,
} from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { type Turned } from './score-news';

/** Every text that people read from this service, in their language. */
export interface Text {
  readonly title: string;
  readonly body: string;
}

const stages: Record<Stage, string> = {
  declaration: 'I Pencanangan',
  designation: 'II Penetapan',
  development: 'III Pembangunan',
  monitoring: 'IV Pemantauan',
};
/** Two decimals behind a comma, as Indonesian is written and as on the screens. */
const decimal = ({ rounded }: Exact): string => rounded.replace('.', ',');
const whole = new Intl.NumberFormat('id-ID');

const targets: Record<Target, string> = { wbk: 'WBK', wbbm: 'WBBM' };
const layers: Record<Layer, string> = {
  self: 'mandiri',
  reviewer: 'penelaah',
  tpi_member: 'anggota TPI',
  tpi_lead: 'ketua TPI',
  tpi_controller: 'pengendali teknis TPI',
  tpn: 'TPN',
};

export function programmeAdvancedText(data: DataOf<typeof ProgrammeAdvanced>): Text {
  const { unit, cycle, target, from, to } = data;
  const programme = `Program Zona Integritas ${unit.name} tahun ${cycle.year} menuju ${targets[target]}`;
  if (from === null) {
    return {
      title: `${unit.name}: program Zona Integritas ${cycle.year} dimulai`,
      body: `${programme} dimulai pada tahap ${stages[to]}.`,
    };
  }
  return {
    title: `${unit.name} masuk tahap ${stages[to]}`,
    body: `${programme} beralih dari tahap ${stages[from]} ke tahap ${stages[to]}.`,
  };
}

const roles: Record<Role, string> = {
  unit_member: 'anggota tim kerja ZI',
  unit_coordinator: 'koordinator area tim kerja ZI',
  unit_head: 'pimpinan unit',
  reviewer: 'penelaah',
  tpi_member: 'anggota TPI',
  tpi_lead: 'ketua TPI',
  tpi_controller: 'pengendali teknis TPI',
  directorate_viewer: 'pemantau direktorat',
  ministry_admin: 'administrator kementerian',
  leader: 'pimpinan kementerian',
  national_viewer: 'penilai nasional',
  operator: 'operator sistem',
};
const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });

export function personInvitedText({ role, unit, expiresAt }: DataOf<typeof PersonInvited>): Text {
  return {
    title: `Undangan: ${roles[role]} ${unit.name}`,
    body: `Anda diundang ke aplikasi Zona Integritas sebagai ${roles[role]} di ${unit.name}. Buka tautan berikut dan masuk dengan akun kedinasan yang beralamat surel ini. Undangan berlaku sampai ${day.format(Date.parse(expiresAt))} dan hanya untuk satu kali.`,
  };
}

export function surveyClosedText(
  { ipak, ipkp, respondents }: DataOf<typeof SurveyClosed>,
  { unitName, year }: { unitName: string; year: number },
): Text {
  const indices = `IPAK ${decimal(ipak.index)} dan IPKP ${decimal(ipkp.index)}`;
  return {
    title: `Survei ${unitName} ditutup: ${indices}`,
    body: `Survei pengguna layanan ${unitName} tahun ${year} ditutup dengan ${whole.format(respondents)} responden. Hasilnya ${indices} pada skala 0–4.`,
  };
}

export function scoreComputedText(
  data: DataOf<typeof ScoreComputed>,
  rubric: Rubric,
  turned: Turned | undefined,
): Text {
  const { unit, cycle, layer, total } = data;
  const now = `Nilai ${layers[layer]} ${unit.name} tahun ${cycle.year} kini ${decimal(total)} dari 100.`;
  const turns = turned ? turnsOf(rubric, turned) : [];
  return {
    title: `Nilai ${unit.name} (${layers[layer]}): ${decimal(total)}`,
    body: [now, ...turns, findings(data, rubric)].join(' '),
  };
}

function turnsOf(rubric: Rubric, { met, lost }: Turned): string[] {
  const names = (codes: readonly string[]) => codes.map((code) => minimumName(rubric, code)).join('; ');
  return [
    ...(met.length > 0 ? [`Kini terpenuhi: ${names(met)}.`] : []),
    ...(lost.length > 0 ? [`Tidak lagi terpenuhi: ${names(lost)}.`] : []),
  ];
}

export function thresholdCrossedText(data: DataOf<typeof ThresholdCrossed>, rubric: Rubric): Text {
  const { unit, cycle, layer, crossed } = data;
  const listed = (met: boolean) =>
    crossed
      .filter((minimum) => minimum.met === met)
      .map(
        ({ code, target, required, actual }) =>
          `${minimumName(rubric, code)} ${targets[target]} (${decimal(actual)} dari minimum ${decimal(required)})`,
      )
      .join('; ');
  const [met, lost] = [listed(true), listed(false)];
  return {
    title: `Nilai minimum ${unit.name} (${layers[layer]}) berubah`,
    body: [
      `Pada penilaian ${layers[layer]} ${unit.name} tahun ${cycle.year} ada nilai minimum yang berubah.`,
      ...(met ? [`Kini terpenuhi: ${met}.`] : []),
      ...(lost ? [`Tidak lagi terpenuhi: ${lost}.`] : []),
    ].join(' '),
  };
}

export function roundClosedText(
  { round, unit, layers: closed }: DataOf<typeof RoundClosed>,
  { year }: { year: number },
): Text {
  const scores = closed.map(({ layer, total }) => `${layers[layer]} ${decimal(total)}`).join('; ');
  return {
    title: `Putaran ${round} penilaian ${unit.name} ditutup`,
    body: `Putaran ${round} penilaian ${unit.name} tahun ${year} ditutup dan tidak berubah lagi. Nilai pada penutupan: ${scores}. Putaran ${round + 1} dimulai untuk perbaikan.`,
  };
}

export function assessmentSubmittedText(data: DataOf<typeof AssessmentSubmitted>, rubric: Rubric): Text {
  const { unit, cycle, layer, total, questions, questionsWithEvidence } = data;
  return {
    title: `LKE ${unit.name} diajukan (${layers[layer]}): ${decimal(total)}`,
    body: `Penilaian ${layers[layer]} ${unit.name} tahun ${cycle.year} diajukan dengan nilai ${decimal(total)} dari 100; ${questions} pertanyaan terjawab, ${questionsWithEvidence} di antaranya dengan bukti. ${findings(data, rubric)}`,
  };
}

interface Findings {
  readonly target: Target;
  readonly verdict: Verdict;
  readonly unmet: readonly string[];
}

function findings({ target, verdict, unmet }: Findings, rubric: Rubric): string {
  const name = targets[target];
  const other =
    verdict !== 'none' && verdict !== target ? ` Nilai minimum ${targets[verdict]} terpenuhi.` : '';
  if (unmet.length === 0) return `Semua nilai minimum ${name} terpenuhi.${other}`;
  const names = unmet.map((code) => minimumName(rubric, code));
  return `Nilai minimum ${name} yang belum terpenuhi (${unmet.length}): ${names.join('; ')}.${other}`;
}

// A code that the rubric does not name is one that its readers know.
const minimumName = ({ minimums }: Rubric, code: string): string =>
  minimums.find((minimum) => minimum.code === code)?.name.id ?? code;

export function letterText(name: string, body: string, url: string): string {
  return [
    `Yth. ${name},`,
    body,
    url,
    'Pesan ini dikirim otomatis oleh aplikasi Zona Integritas. Mohon tidak membalasnya.',
  ].join('\n\n');
}
