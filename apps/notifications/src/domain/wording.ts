import {
  type AssessmentSubmitted,
  type DataOf,
  type Layer,
  type PersonInvited,
  type ProgrammeAdvanced,
  type Role,
  type ScoreComputed,
  type Stage,
  type SurveyClosed,
  type Target,
  type Verdict,
} from '@zi/contracts';
import { findRubric } from '@zi/rubric';

/** Every text that people read from this service, in their language. Numbers are written as on the screens. */
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
  const indices = `IPAK ${ipak.index.rounded} dan IPKP ${ipkp.index.rounded}`;
  return {
    title: `Survei ${unitName} ditutup: ${indices}`,
    body: `Survei pengguna layanan ${unitName} tahun ${year} ditutup dengan ${respondents} responden. Hasilnya ${indices} pada skala 0–4.`,
  };
}

export function scoreComputedText(data: DataOf<typeof ScoreComputed>): Text {
  const { unit, cycle, layer, total, rubric } = data;
  return {
    title: `Nilai ${unit.name} (${layers[layer]}): ${total.rounded}`,
    body: `Nilai ${layers[layer]} ${unit.name} tahun ${cycle.year} kini ${total.rounded} dari 100. ${findings(data, rubric.id)}`,
  };
}

export function assessmentSubmittedText(
  data: DataOf<typeof AssessmentSubmitted>,
  { rubricId }: { rubricId: string },
): Text {
  const { unit, cycle, layer, total, questions, questionsWithEvidence } = data;
  return {
    title: `LKE ${unit.name} diajukan (${layers[layer]}): ${total.rounded}`,
    body: `Penilaian ${layers[layer]} ${unit.name} tahun ${cycle.year} diajukan dengan nilai ${total.rounded} dari 100; ${questions} pertanyaan terjawab, ${questionsWithEvidence} di antaranya dengan bukti. ${findings(data, rubricId)}`,
  };
}

interface Findings {
  readonly target: Target;
  readonly verdict: Verdict;
  readonly unmet: readonly string[];
}

function findings({ target, verdict, unmet }: Findings, rubricId: string): string {
  const name = targets[target];
  const other =
    verdict !== 'none' && verdict !== target ? ` Nilai minimum ${targets[verdict]} terpenuhi.` : '';
  if (unmet.length === 0) return `Semua nilai minimum ${name} terpenuhi.${other}`;
  const names = unmet.map((code) => minimumName(rubricId, code));
  return `Nilai minimum ${name} yang belum terpenuhi (${unmet.length}): ${names.join('; ')}.${other}`;
}

// A rubric that this release does not know yet still has codes that its readers know.
function minimumName(rubricId: string, code: string): string {
  const rubric = findRubric(rubricId);
  const minimums = rubric.ok ? rubric.value.minimums : [];
  return minimums.find((minimum) => minimum.code === code)?.name.id ?? code;
}

export function letterText(name: string, body: string, url: string): string {
  return [
    `Yth. ${name},`,
    body,
    url,
    'Pesan ini dikirim otomatis oleh aplikasi Zona Integritas. Mohon tidak membalasnya.',
  ].join('\n\n');
}
