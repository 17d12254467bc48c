import { z } from 'zod';
import { Id, Instant, ask, pageOf } from './contract';
import { sample } from './sample';
import { AnswerValue, Code, Layer } from './scoring';
import { Side } from './scoring-insight';

// --- The worksheet as a file ----------------------------------------------------------------------------------------

/** Largest file that is taken in; base64 makes it a third larger, and a message holds 1 MiB. */
export const fileLimitBytes = 512 * 1024;
export const FileInput = z
  .base64()
  .max(Math.ceil(fileLimitBytes / 3) * 4)
  .describe('Base64; the file may have 512 KiB');

/** A file in an answer. Over HTTP it is the body. */
export const FileContent = z.strictObject({
  filename: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/, 'a plain file name'),
  contentType: z.string(),
  content: z.base64(),
});
export type FileContent = z.infer<typeof FileContent>;
const fileExample = {
  filename: 'lke-2026-bpspl-padang-self.xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: 'UEsDBA==',
};
export const ExportWorksheet = ask({
  subject: 'zi.ask.scoring.worksheet.export.v1',
  summary:
    'Gives a worksheet as a file: the official layout (sheet Jawaban), a readable workbook with live formulas, or JSON.',
  input: z.strictObject({ ...Side.shape, format: z.enum(['jawaban', 'live', 'json']).default('jawaban') }),
  output: FileContent,
  refuses: ['conflict', 'not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, layer: 'self', format: 'jawaban' },
    output: fileExample,
  },
  deadlineMs: 30_000,
});
const Cell = z.string().describe('Where it stands: `Jawaban!K17` in a workbook, `/answers/3/value` in JSON');
const CellContent = AnswerValue.nullable().describe('A value, a note, or null for blank');
export const PreviewWorksheet = ask({
  subject: 'zi.ask.scoring.worksheet.preview.v1',
  summary:
    'Reads a filled worksheet (official layout or JSON) and lists every changed cell, problem and conflict; saves nothing. What is chosen of it is saved as answers.',
  input: z.strictObject({
    assessmentId: Id,
    layer: Layer,
    format: z.enum(['jawaban', 'json']).default('jawaban'),
    content: FileInput,
  }),
  output: z.strictObject({
    changes: z.array(
      z.strictObject({
        code: Code,
        field: z.enum(['value', 'note']),
        cell: Cell,
        old: CellContent,
        new: CellContent,
        version: z.int().min(0).describe('Version of the present answer: what saving takes'),
        conflict: z
          .strictObject({
            reason: z.enum(['changed', 'survey']),
            base: CellContent.optional().describe(
              'What it was at the export; absent when the file does not tell',
            ),
          })
          .nullable()
          .describe('Set when it was changed here after the export, or is the index of a survey'),
      }),
    ),
    problems: z.array(
      z.strictObject({
        cell: Cell,
        code: z.string(),
        shown: z.string(),
        message: z.string(),
        accepted: z.string(),
      }),
    ),
    unchanged: z.int().min(0).describe('Questions that would stay as they are'),
    warnings: z.array(z.string()),
  }),
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, layer: 'self', format: 'jawaban', content: 'UEsDBA==' },
    output: {
      changes: [
        {
          code: 'P.1.i.a',
          field: 'value',
          cell: 'Jawaban!K6',
          old: 'Tidak',
          new: 'Ya',
          version: 1,
          conflict: null,
        },
      ],
      problems: [],
      unchanged: 112,
      warnings: [],
    },
  },
  deadlineMs: 30_000,
});

// --- Reports --------------------------------------------------------------------------------------------------------

export const reportKinds = ['lhe', 'recap'] as const;
export const reportFormats = ['pdf', 'docx'] as const;
export const reportLanguages = ['id', 'en'] as const;
const reportFields = {
  kind: z
    .enum(reportKinds)
    .describe('`lhe`: Laporan Hasil Evaluasi; `recap`: one page of totals and minimums'),
  format: z.enum(reportFormats),
  language: z.enum(reportLanguages).default('id'),
};
export const RenderReport = ask({
  subject: 'zi.ask.scoring.report.render.v1',
  summary:
    'Gives the evaluation report (LHE) or the recap of a layer as PDF or DOCX, in Indonesian or English.',
  input: z.strictObject({ ...Side.shape, ...reportFields }),
  output: FileContent,
  refuses: ['conflict', 'not_found'],
  example: {
    input: {
      assessmentId: sample.assessmentId,
      layer: 'tpi_lead',
      kind: 'lhe',
      format: 'docx',
      language: 'id',
    },
    output: { ...fileExample, filename: 'lhe-2026-bpspl-padang-tpi_lead.docx' },
  },
  deadlineMs: 30_000,
});
export const ReportTemplate = z.strictObject({
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats),
  language: z.enum(reportLanguages),
  version: z.int().min(0).describe('0 is the one that comes with the suite'),
  builtIn: z.boolean(),
  by: z.string().nullable(),
  at: Instant.nullable(),
});
export type ReportTemplate = z.infer<typeof ReportTemplate>;
const templateExample = {
  ...{ kind: 'lhe' as const, format: 'docx' as const, language: 'id' as const, version: 1, builtIn: false },
  ...{ by: `person:${sample.personId}`, at: '2026-04-01T03:00:00.000Z' },
};
export const ListTemplates = ask({
  subject: 'zi.ask.scoring.template.list.v1',
  summary: 'Lists the template in force of every report, format and language.',
  input: z.strictObject({}),
  output: pageOf(ReportTemplate),
  example: { input: {}, output: { items: [templateExample], next: null } },
});
export const GetTemplate = ask({
  subject: 'zi.ask.scoring.template.get.v1',
  summary: 'Gives the template in force as a file, to begin an own one from.',
  input: z.strictObject(reportFields),
  output: FileContent,
  example: {
    input: { kind: 'lhe', format: 'docx', language: 'id' },
    output: { ...fileExample, filename: 'template-lhe-id.docx' },
  },
});
export const ReplaceTemplate = ask({
  subject: 'zi.ask.scoring.template.replace.v1',
  summary: 'Replaces the template of a report; refused with every field in it that is not known.',
  input: z.strictObject({
    ...reportFields,
    content: FileInput.nullable().describe(
      'A DOCX, or the JSON of a PDF; null takes the one of the suite again',
    ),
    version: z.int().min(0).describe('Version that it replaces; 0 is the one that comes with the suite'),
  }),
  output: ReportTemplate,
  refuses: ['conflict', 'forbidden'],
  example: {
    input: { kind: 'lhe', format: 'docx', language: 'id', content: 'UEsDBA==', version: 0 },
    output: templateExample,
  },
  deadlineMs: 30_000,
});
