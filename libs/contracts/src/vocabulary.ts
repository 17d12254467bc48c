/*
 * Words and numbers that pages need as values. They stand apart from the contracts that are made of them, so that a page
 * which names them does not load the validator.
 */

/** The six areas of change by their usual short names. */
export const areas = ['MP', 'TT', 'SDM', 'AK', 'PW', 'PP'] as const;

/** Roles a person can hold in a part of the tree of units; what each may do is data in `@zi/access`. */
export const roles = [
  'unit_member',
  'unit_coordinator',
  'unit_head',
  'reviewer',
  'tpi_member',
  'tpi_lead',
  'tpi_controller',
  'directorate_viewer',
  'ministry_admin',
  'leader',
  'national_viewer',
  'operator',
] as const;

/** The four stages: I pencanangan, II penetapan, III pembangunan, IV pemantauan. */
export const stages = ['declaration', 'designation', 'development', 'monitoring'] as const;

/** Who answers: every layer stands beside the others and never overwrites one. */
export const layers = ['self', 'reviewer', 'tpi_member', 'tpi_lead', 'tpi_controller', 'tpn'] as const;

/** What a client can be let do: names of actions of `@zi/access`. */
export const scopes = [
  'unit.read',
  'programme.read',
  'evidence.read',
  'survey.read',
  'assessment.read',
  'audit.read',
] as const;

/** Largest evidence file: 50 MiB. */
export const evidenceLimitBytes = 50 * 1024 * 1024;

/** Kinds of file that are taken as evidence; the content must be what the type says. */
export const evidenceTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'video/mp4',
] as const;

/** A survey is not closed with fewer responses than this. Source: the programme's guide names 30. */
export const minimumRespondents = 30;
