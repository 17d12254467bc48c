import { type Layer, type Role } from '@zi/contracts';

/** What can be done to a unit's content. `<noun>.read` also decides what someone may know of. */
export const actions = [
  'unit.read',
  'unit.register',
  'person.read',
  'person.register',
  'membership.grant',
  'cycle.open',
  'programme.read',
  'programme.start',
  'programme.declare',
  'programme.designate',
  'programme.form_team',
  'programme.advance',
  'pact.sign',
  'action.write',
  'evidence.read',
  'evidence.upload',
  'survey.read',
  'survey.run',
  'assessment.read',
  'assessment.answer',
  'assessment.submit',
  'audit.read',
] as const;
export type Action = (typeof actions)[number];

const reading: readonly Action[] = [
  'unit.read',
  'person.read',
  'programme.read',
  'evidence.read',
  'survey.read',
  'assessment.read',
];
const unitWork: readonly Action[] = [
  ...reading,
  'pact.sign',
  'action.write',
  'evidence.upload',
  'survey.run',
  'assessment.answer',
];
const tpiWork: readonly Action[] = [...reading, 'assessment.answer', 'assessment.submit'];

/**
 * What each role may do in the subtree in which it is held. One table: the documents are printed from it and the tests
 * walk it. The operator runs the system and reads no content.
 */
export const rules: Readonly<Record<Role, readonly Action[]>> = {
  unit_member: unitWork,
  unit_coordinator: unitWork,
  unit_head: [
    ...unitWork,
    'programme.declare',
    'programme.form_team',
    'programme.advance',
    'assessment.submit',
  ],
  tpi_member: tpiWork,
  tpi_lead: tpiWork,
  tpi_controller: tpiWork,
  directorate_viewer: reading,
  ministry_admin: [
    ...reading,
    'unit.register',
    'person.register',
    'membership.grant',
    'cycle.open',
    'programme.start',
    'programme.designate',
    'programme.advance',
    'audit.read',
  ],
  leader: reading,
  national_viewer: reading,
  operator: [],
};

/** The layer of answers that a role writes. Every other layer is read only to it. */
export const layerOfRole: Readonly<Partial<Record<Role, Layer>>> = {
  unit_member: 'self',
  unit_coordinator: 'self',
  unit_head: 'self',
  tpi_member: 'tpi_member',
  tpi_lead: 'tpi_lead',
  tpi_controller: 'tpi_controller',
  ministry_admin: 'tpn',
};
