import { type JudgedRequirement, type Layer, type Target } from '@zi/contracts';
import { layerNames } from '../workbook/wording';

export type Language = 'id' | 'en';

export const targetNames: Record<Target, string> = { wbk: 'WBK', wbbm: 'WBBM' };

/** What the data of a report says in words. */
export interface Wording {
  readonly layers: Record<Layer, string>;
  readonly holders: Record<JudgedRequirement['holder'], string>;
  readonly statuses: Record<JudgedRequirement['status'], string>;
  readonly closedRound: (round: number, day: string) => string;
  readonly openRound: (round: number) => string;
  readonly reached: (target: string) => string;
  readonly reachedNone: string;
  readonly blank: string;
  readonly yes: string;
  readonly no: string;
  readonly months: string;
  readonly raiseTo: (option: string) => string;
  readonly raiseRatio: (percent: string) => string;
  readonly raiseIndex: (index: string, max: string) => string;
  readonly reader: string;
}

export const wordings: Record<Language, Wording> = {
  id: {
    layers: layerNames,
    holders: { institution: 'Instansi', unit: 'Unit kerja' },
    statuses: { met: 'Terpenuhi', unmet: 'Belum terpenuhi', unknown: 'Belum diketahui' },
    closedRound: (round, day) => `Putaran ${round}, ditutup ${day}`,
    openRound: (round) => `Putaran ${round}, masih berjalan`,
    reached: (target) => `Memenuhi semua nilai minimal ${target}`,
    reachedNone: 'Belum memenuhi semua nilai minimal WBK',
    blank: 'Belum dijawab',
    yes: 'Ya',
    no: 'Tidak',
    months: 'bulan',
    raiseTo: (option) => `Tingkatkan hingga memenuhi: ${option}`,
    raiseRatio: (percent) => `Tingkatkan capaian rasio (kini ${percent})`,
    raiseIndex: (index, max) => `Tingkatkan indeks (kini ${index} dari ${max})`,
    reader: 'Pembaca',
  },
  en: {
    layers: {
      self: 'Self-assessment of the unit',
      reviewer: 'Intermediate reviewer',
      tpi_member: 'TPI member',
      tpi_lead: 'TPI team lead',
      tpi_controller: 'TPI technical controller',
      tpn: 'TPN',
    },
    holders: { institution: 'Institution', unit: 'Work unit' },
    statuses: { met: 'Met', unmet: 'Not met', unknown: 'Not known' },
    closedRound: (round, day) => `Round ${round}, closed on ${day}`,
    openRound: (round) => `Round ${round}, still open`,
    reached: (target) => `Meets every score minimum of ${target}`,
    reachedNone: 'Does not meet every score minimum of WBK',
    blank: 'Not answered',
    yes: 'Yes',
    no: 'No',
    months: 'months',
    raiseTo: (option) => `Improve until this holds: ${option}`,
    raiseRatio: (percent) => `Raise the ratio (now ${percent})`,
    raiseIndex: (index, max) => `Raise the index (now ${index} of ${max})`,
    reader: 'Reader',
  },
};

/** Two decimals as they are stored, with the decimal mark of the language. */
export const numberText = (rounded: string, language: Language): string =>
  language === 'id' ? rounded.replace('.', ',') : rounded;

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The day in Jakarta, `20 Maret 2026`; a dash for none. */
export const dayText = (time: Date | null, language: Language): string =>
  time?.toLocaleDateString(locales[language], { ...long, timeZone: 'Asia/Jakarta' }) ?? '–';

/** A calendar day, `2026-03-20`, in words. */
export const calendarDayText = (day: string, language: Language): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locales[language], { ...long, timeZone: 'UTC' });
