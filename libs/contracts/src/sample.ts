/** The values of the contracts' examples: the seed's unit in the 2026 cycle. People are invented. */
const ministryId = '0190a000-0000-7000-8000-000000000001';
const directorateId = '0190a000-0000-7000-8000-000000000002';
const unitId = '0190a000-0000-7000-8000-000000000003';
const personId = '0190a000-0000-7000-8000-000000000011';
const membershipId = '0190a000-0000-7000-8000-000000000012';
const cycleId = '0190a000-0000-7000-8000-000000000021';
const programmeId = '0190a000-0000-7000-8000-000000000031';
const pactId = '0190a000-0000-7000-8000-000000000032';
const actionId = '0190a000-0000-7000-8000-000000000033';
const assessmentId = '0190a000-0000-7000-8000-000000000041';
const evidenceId = '0190a000-0000-7000-8000-000000000051';
const surveyId = '0190a000-0000-7000-8000-000000000061';
const responseId = '5f0a7c1e-3d52-4c7b-9a57-0d6c2f1b8e11';
const noticeId = '0190a000-0000-7000-8000-000000000071';
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const unit = {
  id: unitId,
  code: 'BPSPL-PDG',
  name: 'BPSPL Padang',
  kind: 'technical_unit' as const,
  parentId: directorateId,
  path: [ministryId, directorateId, unitId],
  activeFrom: '2009-01-01',
  activeUntil: null,
  version: 1,
};
const person = {
  id: personId,
  name: 'Rahma Putri (contoh)',
  email: 'rahma@contoh.invalid',
  phone: null,
  subject: 'unit-head',
  version: 1,
};
const membership = {
  id: membershipId,
  personId,
  role: 'unit_head' as const,
  unitId,
  cycleId: null,
  grantedAt: '2026-01-02T01:00:00.000Z',
  version: 1,
};
const cycle = {
  id: cycleId,
  year: 2026,
  rubricId: 'permenpanrb-90-2021',
  rubricVersion: '2021.1',
  settings: { areaMinimum: 'pooled' },
  opensOn: '2026-01-02',
  closesOn: '2026-05-31',
  version: 1,
};
const declaration = {
  declaredOn: '2026-01-15',
  leader: 'Kepala BPSPL Padang',
  employees: 42,
  publicityUrl: 'https://contoh.invalid/pencanangan-2026',
};
const designation = {
  decreeNumber: 'KEP-17/2026',
  decreedOn: '2026-02-02',
  criteria: {
    coreService: { met: true, reason: 'Recommends the use of protected fish species' },
    highRisk: { met: true, reason: 'Issues recommendations that traders depend on' },
    wideImpact: { met: true, reason: 'Serves fishers and traders of five provinces' },
  },
};
const team = {
  decreeNumber: 'KEP-21/2026',
  decreedOn: '2026-02-10',
  members: [{ personId, area: 'MP' as const }],
};
const programme = {
  id: programmeId,
  unitId,
  cycleId,
  target: 'wbbm' as const,
  stage: 'declaration' as const,
  declaration,
  pactsSigned: 42,
  designation: null,
  team: null,
  gates: [
    {
      stage: 'declaration' as const,
      code: 'declared',
      title: 'Public declaration',
      met: true,
      detail: 'Declared on 2026-01-15',
    },
  ],
  version: 3,
};
const programmeAdvanced = {
  programmeId,
  unit: { id: unitId, code: unit.code, name: unit.name, path: unit.path },
  cycle: {
    id: cycleId,
    year: 2026,
    rubricId: cycle.rubricId,
    rubricVersion: cycle.rubricVersion,
    settings: cycle.settings,
    closesOn: cycle.closesOn,
  },
  target: 'wbbm' as const,
  from: 'designation' as const,
  to: 'development' as const,
  version: 6,
};
const pact = {
  id: pactId,
  programmeId,
  personId,
  signedOn: '2026-01-15',
  documentNumber: 'PI-001/2026',
  version: 1,
};
const actionPlan = {
  area: 'PP' as const,
  title: 'Recommendation letters within one working day',
  indicator: 'Share of letters issued within one working day, percent',
  target: 95,
  dueOn: '2026-04-30',
  personId,
};
const action = { id: actionId, programmeId, ...actionPlan, realisation: null, version: 1 };

const programmeUnitChanged = {
  programmeId,
  unit: programmeAdvanced.unit,
  cycle: programmeAdvanced.cycle,
  target: programmeAdvanced.target,
  stage: 'development' as const,
  version: 7,
};

export const sample = {
  ministryId,
  directorateId,
  unitId,
  personId,
  membershipId,
  cycleId,
  programmeId,
  actionId,
  assessmentId,
  evidenceId,
  surveyId,
  responseId,
  noticeId,
  sha256,
  unit,
  person,
  membership,
  cycle,
  declaration,
  designation,
  team,
  programme,
  programmeAdvanced,
  programmeUnitChanged,
  pact,
  actionPlan,
  action,
};
