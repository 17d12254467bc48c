import { areas } from '@zi/contracts';
import { type ClosedSurvey, type SubmittedAssessment } from '../src/domain/gates';
import {
  type Declaration,
  type Designation,
  type ProgrammeState,
  type Team,
  startProgramme,
} from '../src/domain/programme';

/** The morning of 1 March 2026 in Jakarta; in Jayapura it is two hours later on the same day. */
export const now = new Date('2026-03-01T01:00:00Z');

export const begun: ProgrammeState = startProgramme('p', {
  unit: { id: 'u', code: 'BPSPL-PDG', name: 'BPSPL Padang', path: ['m', 'd', 'u'] },
  cycle: { id: 'c', year: 2026, rubricId: 'permenpanrb-90-2021', settings: {}, closesOn: '2026-05-31' },
  target: 'wbbm',
});

export const declaration: Declaration = {
  declaredOn: '2026-01-15',
  leader: 'Kepala BPSPL Padang',
  employees: 42,
  publicityUrl: 'https://contoh.invalid/pencanangan',
};
export const designation: Designation = {
  decreeNumber: 'KEP-17/2026',
  decreedOn: '2026-02-02',
  criteria: {
    coreService: { met: true, reason: 'Recommends the use of protected fish' },
    highRisk: { met: true, reason: 'Traders depend on it' },
    wideImpact: { met: true, reason: 'Five provinces' },
  },
};
export const team: Team = {
  decreeNumber: 'KEP-21/2026',
  decreedOn: '2026-02-10',
  members: [{ personId: 'head', area: null }, ...areas.map((area) => ({ personId: `of ${area}`, area }))],
};
export const known: ReadonlySet<string> = new Set(team.members.map(({ personId }) => personId));

export const survey: ClosedSurvey = {
  surveyId: 's',
  respondents: 32,
  ipak: '3.73',
  ipkp: '3.60',
  closedAt: '2026-02-20T02:00:00.000Z',
  version: 2,
};
export const assessment: SubmittedAssessment = {
  assessmentId: 'a',
  questions: 113,
  questionsWithEvidence: 90,
  total: '86.00',
  version: 115,
};
