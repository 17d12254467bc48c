import { type HeldRole, type Layer, type Role } from '@zi/contracts';

/** What can be done to a unit's content. `<noun>.read` also decides what someone may know of. */
export const actions = [
  'unit.read',
  'unit.register',
  'unit.change',
  'person.read',
  'person.register',
  'person.change',
  'person.erase',
  'membership.grant',
  'membership.end',
  'tie.read',
  'tie.declare',
  'tie.withdraw',
  'client.read',
  'client.register',
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
  'assessment.close_round',
  'assessment.record_fact',
  'rubric.publish',
  'template.replace',
  'profile.change',
  'audit.read',
] as const;
export type Action = (typeof actions)[number];

/**
 * When a role may do something in its subtree: `always`; once the unit has `submitted`; in the one `area` of the grant,
 * if it names one; as far as the client's `scopes` name it.
 */
export type When = 'always' | 'submitted' | 'area' | 'scopes';
type Rule = Readonly<Partial<Record<Action, When>>>;

const each = (when: When, ...names: Action[]): Rule => Object.fromEntries(names.map((name) => [name, when]));

const content = ['programme.read', 'evidence.read', 'survey.read', 'assessment.read'] as const;
const reading = each('always', 'unit.read', 'person.read', ...content);
const teamWork = ['pact.sign', 'action.write', 'evidence.upload', 'survey.run', 'assessment.answer'] as const;
const unitWork = { ...reading, ...each('always', ...teamWork) };
const tpiWork = { ...reading, ...each('always', 'assessment.answer', 'assessment.submit') };

const tpiLead = { ...tpiWork, ...each('always', 'assessment.close_round', 'assessment.record_fact') };

/**
 * What each role may do in the subtree in which it is held, and when. One table: the documents are printed from it and
 * the tests walk it. The operator runs the system and reads no content.
 */
export const rules: Readonly<Record<HeldRole, Rule>> = {
  unit_member: unitWork,
  unit_coordinator: { ...unitWork, ...each('area', 'action.write', 'evidence.upload', 'assessment.answer') },
  unit_head: {
    ...unitWork,
    ...each('always', 'person.register', 'membership.grant', 'membership.end', 'audit.read'),
    ...each('always', 'programme.declare', 'programme.form_team', 'programme.advance', 'assessment.submit'),
  },
  reviewer: tpiWork,
  tpi_member: tpiWork,
  tpi_lead: tpiLead,
  tpi_controller: { ...tpiLead, ...each('always', 'membership.grant', 'membership.end', 'tie.read') },
  directorate_viewer: reading,
  ministry_admin: {
    ...reading,
    ...each('always', 'unit.register', 'unit.change', 'cycle.open', 'audit.read'),
    ...each(
      'always',
      'person.register',
      'person.change',
      'person.erase',
      'membership.grant',
      'membership.end',
    ),
    ...each('always', 'tie.read', 'tie.declare', 'tie.withdraw', 'client.read', 'client.register'),
    ...each('always', 'programme.start', 'programme.designate', 'programme.advance', 'assessment.answer'),
    ...each('always', 'assessment.submit', 'assessment.close_round', 'assessment.record_fact'),
    ...each('always', 'rubric.publish', 'template.replace', 'profile.change'),
  },
  leader: { ...reading, ...each('always', 'tie.read', 'client.read', 'audit.read') },
  national_viewer: { ...each('always', 'unit.read'), ...each('submitted', ...content) },
  operator: {},
  service_client: each('scopes', 'unit.read', ...content, 'audit.read'),
};

/** The layer of answers that a role writes. Every other layer is read only to it. */
export const layerOfRole: Readonly<Partial<Record<HeldRole, Layer>>> = {
  unit_member: 'self',
  unit_coordinator: 'self',
  unit_head: 'self',
  reviewer: 'reviewer',
  tpi_member: 'tpi_member',
  tpi_lead: 'tpi_lead',
  tpi_controller: 'tpi_controller',
  ministry_admin: 'tpn',
};

/** Roles of those who check others' work: a declared tie keeps them out of a unit. */
const assessors = ['reviewer', 'tpi_member', 'tpi_lead', 'tpi_controller'] as const satisfies Role[];
export const assessorRoles: readonly HeldRole[] = assessors;

const unitRoles: readonly Role[] = ['unit_member', 'unit_coordinator', 'unit_head'];

/** The roles that a role may give to others in its own subtree, cycle and time. */
export const grantable: Readonly<Partial<Record<HeldRole, readonly Role[]>>> = {
  unit_head: unitRoles,
  tpi_controller: assessors,
  ministry_admin: [
    ...unitRoles,
    ...assessors,
    ...(['directorate_viewer', 'ministry_admin', 'leader', 'national_viewer', 'operator'] as const),
  ],
};
