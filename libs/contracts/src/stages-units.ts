import { z } from 'zod';
import { Day, Id, Instant, Version, ask, event, pageOf, paging, text } from './contract';
import { Problem } from './error';
import { sample } from './sample';

export const unitKinds = [
  'ministry',
  'directorate_general',
  'inspectorate',
  'directorate',
  'technical_unit',
] as const;
const unitFields = {
  code: z
    .string()
    .min(1)
    .max(40)
    .regex(/^[A-Za-z0-9._/-]+$/, 'letters, digits and . _ / -')
    .describe('Code of the unit, unique in the ministry'),
  name: text(200),
  kind: z.enum(unitKinds),
  activeFrom: Day,
};
export const Unit = z.strictObject({
  id: Id,
  ...unitFields,
  parentId: Id.nullable(),
  path: z.array(Id).describe('Ids from the root of the tree down to the unit itself'),
  activeUntil: Day.nullable(),
  version: Version,
});
export type Unit = z.infer<typeof Unit>;

export const RegisterUnit = ask({
  subject: 'zi.ask.stages.unit.register.v1',
  summary: 'Registers a unit in the tree of units.',
  input: z.strictObject({ ...unitFields, parentId: Id.nullable().describe('Null for the root only') }),
  output: Unit,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      code: 'BPSPL-PDG',
      name: 'BPSPL Padang',
      kind: 'technical_unit',
      parentId: sample.directorateId,
      activeFrom: '2009-01-01',
    },
    output: sample.unit,
  },
});
export const GetUnit = ask({
  subject: 'zi.ask.stages.unit.get.v1',
  summary: 'Reads a unit.',
  input: z.strictObject({ id: Id }),
  output: Unit,
  refuses: ['not_found'],
  example: { input: { id: sample.unitId }, output: sample.unit },
});
export const ListUnits = ask({
  subject: 'zi.ask.stages.unit.list.v1',
  summary: 'Lists units by code; `query` searches code and name, `under` keeps one subtree.',
  input: z.strictObject({
    ...paging,
    query: z.string().max(100).optional(),
    under: Id.optional(),
    state: z.enum(['active', 'closed']).optional().describe('Absent: both'),
  }),
  output: pageOf(Unit),
  example: { input: { limit: 50, query: 'padang' }, output: { items: [sample.unit], next: null } },
});
export const UnitRegistered = event({
  type: 'zi.stages.unit.registered.v1',
  summary: 'A unit entered the tree.',
  data: Unit,
  example: sample.unit,
});

const why = text(500).describe('Why; kept in the history and the audit trail');

export const ChangeUnit = ask({
  subject: 'zi.ask.stages.unit.change.v1',
  summary: 'Corrects the code, name or kind of a unit.',
  input: z.strictObject({
    id: Id,
    version: Version,
    code: unitFields.code,
    name: unitFields.name,
    kind: unitFields.kind,
    why,
  }),
  output: Unit,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      ...{ id: sample.unitId, version: 1, code: 'BPSPL-PDG', name: 'BPSPL Padang', kind: 'technical_unit' },
      why: 'New name by decree 12/2026',
    },
    output: { ...sample.unit, version: 2 },
  },
});
export const MoveUnit = ask({
  subject: 'zi.ask.stages.unit.move.v1',
  summary: 'Moves a unit with everything below it under another parent; its past stays with it.',
  input: z.strictObject({ id: Id, version: Version, parentId: Id, why }),
  output: Unit,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      id: sample.unitId,
      version: 1,
      parentId: sample.directorateId,
      why: 'Reorganised by decree 12/2026',
    },
    output: { ...sample.unit, version: 2 },
  },
  deadlineMs: 30_000,
});
export const CloseUnit = ask({
  subject: 'zi.ask.stages.unit.close.v1',
  summary: 'Closes a unit after its last day, or opens it again (null). What it did stays readable.',
  input: z.strictObject({
    id: Id,
    version: Version,
    activeUntil: Day.nullable().describe('Its last day'),
    why,
  }),
  output: Unit,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: sample.unitId, version: 1, activeUntil: '2026-12-31', why: 'Merged into BPSPL Pontianak' },
    output: { ...sample.unit, activeUntil: '2026-12-31', version: 2 },
  },
});

export const UnitRevision = z.strictObject({
  ...Unit.shape,
  at: Instant.describe('Since when the unit was so'),
  by: z.string().describe('Who changed it, as `kind:id`'),
  why: z.string().nullable(),
});
export type UnitRevision = z.infer<typeof UnitRevision>;

export const ListUnitHistory = ask({
  subject: 'zi.ask.stages.unit.history.v1',
  summary: 'Lists what a unit was over time, the newest first: names, places in the tree, closings.',
  input: z.strictObject({ ...paging, id: Id }),
  output: pageOf(UnitRevision),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, id: sample.unitId },
    output: {
      items: [{ ...sample.unit, at: '2026-01-02T01:00:00.000Z', by: `person:${sample.personId}`, why: null }],
      next: null,
    },
  },
});
/** Said for every unit whose row changed: a move says it for the whole subtree. */
export const UnitChanged = event({
  type: 'zi.stages.unit.changed.v1',
  summary: 'A unit was renamed, moved (itself or one above it), closed or opened again.',
  data: Unit,
  example: { ...sample.unit, version: 2 },
});

// --- Import ------------------------------------------------------------------------------------------------------

/** Limits of one import file. */
export const importLimits = { bytes: 512 * 1024, rows: 2_000, listedProblems: 500 } as const;

const importFields = {
  format: z.enum(['csv', 'xlsx']),
  content: z
    .base64()
    .max(Math.ceil(importLimits.bytes / 3) * 4)
    .describe(
      'The file, base64, at most 512 KiB and 2,000 rows. Columns by header: code, name, kind, parent_code, active_from',
    ),
};
export const ImportRow = z.strictObject({
  row: z.int().min(1).describe('Row of the sheet; the header is row 1'),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parentCode: z.string(),
  activeFrom: z.string(),
  problems: z.array(Problem).describe('Empty when the row can be taken; `path` names the column'),
});
export type ImportRow = z.infer<typeof ImportRow>;
const importExample = {
  format: 'csv' as const,
  content: 'Y29kZSxuYW1lLGtpbmQscGFyZW50X2NvZGUsYWN0aXZlX2Zyb20K',
};

export const PreviewUnitImport = ask({
  subject: 'zi.ask.stages.unit.preview_import.v1',
  summary:
    'Reads a file of units and says of each row whether it could be taken, and why not; changes nothing.',
  input: z.strictObject(importFields),
  output: z.strictObject({
    rows: z.int().min(0),
    faulty: z.int().min(0).describe('Rows with problems'),
    items: z.array(ImportRow).describe('Rows with problems first, at most 500'),
  }),
  refuses: ['forbidden'],
  example: { input: importExample, output: { rows: 0, faulty: 0, items: [] } },
  deadlineMs: 30_000,
});
export const ImportUnits = ask({
  subject: 'zi.ask.stages.unit.import.v1',
  summary:
    'Registers every unit of a file, or none: refused with the problems of each row when one cannot be taken.',
  input: z.strictObject(importFields),
  output: z.strictObject({ registered: z.int().min(0) }),
  refuses: ['conflict', 'forbidden'],
  example: { input: importExample, output: { registered: 0 } },
  deadlineMs: 60_000,
});

// --- What everybody may know ---------------------------------------------------------------------------------------

export const ShowUnit = ask({
  subject: 'zi.ask.stages.unit.show.v1',
  summary:
    'Shows everybody, without a sign-in, how far a unit is: its stage in each cycle, the newest first.',
  input: z.strictObject({ code: unitFields.code }),
  output: z.strictObject({
    id: Id,
    code: unitFields.code,
    name: unitFields.name,
    programmes: z
      .array(z.strictObject({ year: z.int(), target: z.enum(['wbk', 'wbbm']), stage: z.string().max(40) }))
      .max(20),
  }),
  refuses: ['not_found'],
  example: {
    input: { code: 'BPSPL-PDG' },
    output: {
      ...{ id: sample.unitId, code: 'BPSPL-PDG', name: 'BPSPL Padang' },
      programmes: [{ year: 2026, target: 'wbbm', stage: 'development' }],
    },
  },
});
