import { z } from 'zod';
import { Id, Instant, Version, ask, event, pageOf, paging, text } from './contract';
import { sample } from './sample';
import { Code } from './scoring';
import { evidenceLimitBytes, evidenceTypes } from './vocabulary';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 as 64 lower-case hexadecimal digits');
const fileFields = {
  programmeId: Id,
  filename: text(200),
  contentType: z.enum(evidenceTypes),
  sizeBytes: z.int().min(1).max(evidenceLimitBytes),
  sha256: Sha256,
  questionCodes: z.array(Code).min(1).max(113).describe('Questions that the file serves'),
};
export const EvidenceFile = z.strictObject({
  id: Id,
  ...fileFields,
  unitId: Id,
  status: z.enum(['awaiting_upload', 'verified', 'rejected']),
  rejection: z.string().nullable(),
  uploadedBy: z.string(),
  createdAt: Instant,
  verifiedAt: Instant.nullable(),
  version: Version,
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

const fileInput = {
  programmeId: sample.programmeId,
  filename: 'sk-tim-kerja.pdf',
  contentType: 'application/pdf' as const,
  sizeBytes: 48_213,
  sha256: sample.sha256,
  questionCodes: ['P.1.i.a'],
};
const fileExample = {
  id: sample.evidenceId,
  ...fileInput,
  unitId: sample.unitId,
  status: 'verified' as const,
  rejection: null,
  uploadedBy: `person:${sample.personId}`,
  createdAt: '2026-02-20T02:58:00.000Z',
  verifiedAt: '2026-02-20T02:59:00.000Z',
  version: 2,
};

export const BeginUpload = ask({
  subject: 'zi.ask.evidence.file.begin.v1',
  summary: 'Announces a file and gets a signed form to send it straight to the object store.',
  input: z.strictObject(fileFields),
  output: z.strictObject({
    file: EvidenceFile,
    upload: z.strictObject({
      url: z.string(),
      fields: z.record(z.string(), z.string()).describe('Form fields to send before the field `file`'),
      expiresAt: Instant,
    }),
  }),
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: fileInput,
    output: {
      file: { ...fileExample, status: 'awaiting_upload', verifiedAt: null, version: 1 },
      upload: {
        url: 'https://objects.contoh.invalid/evidence',
        fields: { key: 'incoming/…' },
        expiresAt: '2026-02-20T03:13:00.000Z',
      },
    },
  },
});
export const CompleteUpload = ask({
  subject: 'zi.ask.evidence.file.complete.v1',
  summary: 'Says that the file was sent; size, SHA-256 and true type are verified from the stored bytes.',
  input: z.strictObject({ id: Id }),
  output: EvidenceFile,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.evidenceId }, output: fileExample },
  deadlineMs: 30_000,
});
export const GetEvidence = ask({
  subject: 'zi.ask.evidence.file.get.v1',
  summary: 'Reads what is known of an evidence file.',
  input: z.strictObject({ id: Id }),
  output: EvidenceFile,
  refuses: ['not_found'],
  example: { input: { id: sample.evidenceId }, output: fileExample },
});
export const ListEvidence = ask({
  subject: 'zi.ask.evidence.file.list.v1',
  summary: 'Lists the evidence of a programme, the newest first; filters by question.',
  input: z.strictObject({ ...paging, programmeId: Id, questionCode: Code.optional() }),
  output: pageOf(EvidenceFile),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, programmeId: sample.programmeId, questionCode: 'P.1.i.a' },
    output: { items: [fileExample], next: null },
  },
});
export const DownloadEvidence = ask({
  subject: 'zi.ask.evidence.file.download.v1',
  summary: 'Gets a short-lived address to read a verified file.',
  input: z.strictObject({ id: Id }),
  output: z.strictObject({ url: z.string(), expiresAt: Instant }),
  refuses: ['conflict', 'not_found'],
  example: {
    input: { id: sample.evidenceId },
    output: { url: 'https://objects.contoh.invalid/evidence/…', expiresAt: '2026-02-20T03:05:00.000Z' },
  },
});

export const EvidenceVerified = event({
  type: 'zi.evidence.file.verified.v1',
  summary: 'A file arrived as announced and serves its questions from now on.',
  data: z.strictObject({
    evidenceId: Id,
    programmeId: Id,
    unitId: Id,
    questionCodes: z.array(Code),
    filename: z.string(),
    contentType: z.string(),
    sizeBytes: z.int(),
    sha256: Sha256,
    version: Version,
  }),
  example: {
    evidenceId: sample.evidenceId,
    programmeId: sample.programmeId,
    unitId: sample.unitId,
    questionCodes: ['P.1.i.a'],
    filename: fileInput.filename,
    contentType: fileInput.contentType,
    sizeBytes: fileInput.sizeBytes,
    sha256: sample.sha256,
    version: 2,
  },
});
export const EvidenceRejected = event({
  type: 'zi.evidence.file.rejected.v1',
  summary: 'A file was not what had been announced; its bytes are gone.',
  data: z.strictObject({ evidenceId: Id, programmeId: Id, unitId: Id, reason: z.string(), version: Version }),
  example: {
    evidenceId: sample.evidenceId,
    programmeId: sample.programmeId,
    unitId: sample.unitId,
    reason: 'SHA-256 differs from the announced one',
    version: 2,
  },
});
