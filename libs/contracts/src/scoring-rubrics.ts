import { z } from 'zod';
import { Id, Instant, Version, ask, event, pageOf, paging, text } from './contract';
import { sample } from './sample';
import { Settings } from './stages';
import { FileContent, FileInput } from './scoring-files';

// --- Rubrics and settings as versioned data -------------------------------------------------------------------------

export const RubricVersion = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  regulation: z.string(),
  state: z.enum(['draft', 'published']),
  questions: z.int().min(0),
  origin: z.enum(['suite', 'imported']),
  by: z.string().describe('Who or what, as `kind:id`'),
  at: Instant.describe('When it was imported, or published'),
  why: z.string().nullable(),
});
export type RubricVersion = z.infer<typeof RubricVersion>;
const rubricExample = {
  id: 'permenpanrb-90-2021',
  version: '2021.1',
  title: 'LKE ZI PermenPANRB 90/2021',
  regulation: 'PermenPANRB 90/2021',
  state: 'published' as const,
  questions: 113,
  origin: 'suite' as const,
  by: 'system:scoring',
  at: '2026-01-01T00:00:00.000Z',
  why: null,
};
const rubricKey = { id: z.string().max(60), version: z.string().max(40) };
export const ListRubrics = ask({
  subject: 'zi.ask.scoring.rubric.list.v1',
  summary: 'Lists the versions of rubrics, the newest first; drafts for those who may publish.',
  input: z.strictObject({ ...paging }),
  output: pageOf(RubricVersion),
  example: { input: { limit: 50 }, output: { items: [rubricExample], next: null } },
});
export const GetRubric = ask({
  subject: 'zi.ask.scoring.rubric.get.v1',
  summary: 'Reads a version of a rubric as its document.',
  input: z.strictObject(rubricKey),
  output: z.strictObject({ ...RubricVersion.shape, document: z.record(z.string(), z.unknown()) }),
  refuses: ['not_found'],
  example: {
    input: { id: 'permenpanrb-90-2021', version: '2021.1' },
    output: { ...rubricExample, document: {} },
  },
});
export const ExportRubric = ask({
  subject: 'zi.ask.scoring.rubric.export.v1',
  summary: 'Gives a version of a rubric as a workbook, in the layout that the import reads.',
  input: z.strictObject(rubricKey),
  output: FileContent,
  refuses: ['not_found'],
  example: {
    input: { id: 'permenpanrb-90-2021', version: '2021.1' },
    output: {
      filename: 'permenpanrb-90-2021_2021.1.xlsx',
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: 'UEsDBA==',
    },
  },
  deadlineMs: 30_000,
});
export const ImportRubric = ask({
  subject: 'zi.ask.scoring.rubric.import.v1',
  summary:
    'Takes a rubric from JSON or Excel as a draft, in place of a draft of the same version; refused with the problem of each place or cell. A published version is never replaced.',
  input: z.strictObject({ format: z.enum(['json', 'xlsx']), content: FileInput }),
  output: RubricVersion,
  refuses: ['conflict', 'forbidden'],
  example: {
    input: { format: 'json', content: 'e30=' },
    output: { ...rubricExample, version: '2027.1', state: 'draft', origin: 'imported' },
  },
  deadlineMs: 30_000,
});
const Stated = z.string().nullable().describe('A text, or JSON; null where it is not stated');
export const CompareRubrics = ask({
  subject: 'zi.ask.scoring.rubric.compare.v1',
  summary: 'Lists what differs between two versions of rubrics, by code.',
  input: z.strictObject({ left: z.strictObject(rubricKey), right: z.strictObject(rubricKey) }),
  output: z.strictObject({
    differences: z.array(
      z.strictObject({
        part: z.enum(['node', 'scale', 'minimum', 'setting', 'gate']),
        code: z.string(),
        name: z.string().nullable(),
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(z.strictObject({ field: z.string(), left: Stated, right: Stated })),
      }),
    ),
  }),
  refuses: ['not_found'],
  example: {
    input: {
      left: { id: 'permenpanrb-90-2021', version: '2021.1' },
      right: { id: 'permenpanrb-90-2021', version: '2027.1' },
    },
    output: {
      differences: [
        {
          ...{ part: 'node', code: 'P.1.i.a', name: 'Tim pembangunan ZI', change: 'changed' },
          fields: [{ field: 'weight', left: '1/4', right: '1/3' }],
        },
      ],
    },
  },
});
export const PublishRubric = ask({
  subject: 'zi.ask.scoring.rubric.publish.v1',
  summary: 'Publishes a draft: from then on it never changes, and cycles may take it.',
  input: z.strictObject({ ...rubricKey, why: text(500) }),
  output: RubricVersion,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: 'permenpanrb-90-2021', version: '2027.1', why: 'Keputusan 1/2027' },
    output: { ...rubricExample, version: '2027.1', origin: 'imported' },
  },
});
export const RubricPublished = event({
  type: 'zi.scoring.rubric.published.v1',
  summary: 'A version of a rubric was published; it never changes from then on.',
  data: z.strictObject({
    rubricId: rubricKey.id,
    rubricVersion: rubricKey.version,
    document: z.record(z.string(), z.unknown()).describe('The whole rubric'),
    publishedAt: Instant,
    version: Version,
  }),
  example: {
    ...{ rubricId: 'permenpanrb-90-2021', rubricVersion: '2027.1', document: {} },
    ...{ publishedAt: '2026-04-01T03:00:00.000Z', version: 1 },
  },
});

export const Profile = z.strictObject({
  cycleId: Id,
  version: Version,
  settings: Settings,
  why: z.string().nullable(),
  by: z.string(),
  at: Instant,
});
export const ChangeProfile = ask({
  subject: 'zi.ask.scoring.profile.change.v1',
  summary:
    'Gives a cycle other answers to the undecided rules; every open assessment of the cycle is scored again with them.',
  input: z.strictObject({
    cycleId: Id,
    version: z
      .int()
      .min(0)
      .describe('Version that the change is based on; 0 when only the cycle’s own are there'),
    settings: Settings,
    why: text(500),
  }),
  output: Profile,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { cycleId: sample.cycleId, version: 0, settings: { areaMinimum: 'split' }, why: 'Arahan TPN' },
    output: {
      cycleId: sample.cycleId,
      version: 1,
      settings: { areaMinimum: 'split' },
      why: 'Arahan TPN',
      by: `person:${sample.personId}`,
      at: '2026-04-01T03:00:00.000Z',
    },
  },
  deadlineMs: 60_000,
});
export const ListProfiles = ask({
  subject: 'zi.ask.scoring.profile.list.v1',
  summary: 'Lists the versions of the settings of a cycle, the newest first.',
  input: z.strictObject({ ...paging, cycleId: Id }),
  output: pageOf(Profile),
  example: {
    input: { limit: 50, cycleId: sample.cycleId },
    output: {
      items: [
        {
          cycleId: sample.cycleId,
          version: 1,
          settings: { areaMinimum: 'split' },
          why: 'Arahan TPN',
          by: `person:${sample.personId}`,
          at: '2026-04-01T03:00:00.000Z',
        },
      ],
      next: null,
    },
  },
});
export const ProfileChanged = event({
  type: 'zi.scoring.profile.changed.v1',
  summary: 'A cycle has other answers to the undecided rules; its assessments are scored again with them.',
  data: Profile,
  example: {
    cycleId: sample.cycleId,
    version: 1,
    settings: { areaMinimum: 'split' },
    why: 'Arahan TPN',
    by: `person:${sample.personId}`,
    at: '2026-04-01T03:00:00.000Z',
  },
});
