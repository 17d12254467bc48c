import { randomBytes } from 'node:crypto';
import {
  BeginUpload,
  CompleteUpload,
  EvidenceRejected,
  EvidenceVerified,
  GetEvidence,
  ProgrammeAdvanced,
  evidenceLimitBytes,
  evidenceTypes,
} from '@zi/contracts';
import { sampleFiles } from '@zi/testing';
import { v7 } from 'uuid';
import {
  EvidenceUnderTest,
  announcementOf,
  holding,
  member,
  post,
  sha256,
} from './fixtures/evidence-under-test';

const { unit, cycle } = ProgrammeAdvanced.example;
const pdf = sampleFiles['application/pdf'];

describe('evidence on its way in', () => {
  let evidence: EvidenceUnderTest;

  beforeAll(async () => {
    evidence = await EvidenceUnderTest.started();
  });
  afterAll(() => evidence?.end());

  const complete = (id: string, key?: string) => evidence.ask(member, CompleteUpload, { id }, key);
  const refusedCompletion = (id: string, key?: string) =>
    evidence.refusal(member, CompleteUpload, { id }, key);
  const said = (id: string) =>
    evidence.database.query<{ type: string; data: object }>(
      'SELECT type, data FROM evidence.outbox WHERE subject = $1 ORDER BY position',
      [id],
    );
  const trail = (id: string) =>
    evidence.database.query(
      'SELECT action, actor, unit_id, before, after, why FROM evidence.audit_entry WHERE object_id = $1 ORDER BY id',
      [id],
    );

  describe('announcing', () => {
    it('is taken down with an audit entry and answered with a form for the object store', async () => {
      const programmeId = await evidence.programme();
      const { file, upload } = await evidence.begin(pdf, { programmeId });
      expect(file).toEqual({
        ...{ ...announcementOf(pdf), programmeId, unitId: unit.id, id: file.id },
        ...{ status: 'awaiting_upload', rejection: null, verifiedAt: null, version: 1 },
        ...{ uploadedBy: `person:${member.id}`, createdAt: file.createdAt },
      });
      expect(upload.fields['key']).toBe(`incoming/${programmeId}/${file.id}`);
      expect(Date.parse(upload.expiresAt) - Date.parse(file.createdAt)).toBeCloseTo(900_000, -4);
      expect(await trail(file.id)).toMatchObject([
        { action: 'file.begin', actor: `person:${member.id}`, unit_id: unit.id, before: null, after: file },
      ]);
      expect(await evidence.ask(member, GetEvidence, { id: file.id })).toEqual(file);
    });

    it('again with the same key gives the same file and form; the key serves no other file', async () => {
      const programmeId = await evidence.programme();
      const input = { ...announcementOf(pdf), programmeId };
      const key = v7();
      const first = await evidence.ask(member, BeginUpload, input, key);
      expect(await evidence.ask(member, BeginUpload, input, key)).toEqual(first);
      const rows = await evidence.database.query('SELECT 1 FROM evidence.file WHERE programme_id = $1', [
        programmeId,
      ]);
      expect(rows).toHaveLength(1);
      const other = { ...input, filename: 'lain.pdf' };
      expect(await evidence.refusal(member, BeginUpload, other, key)).toMatchObject({ code: 'conflict' });
    });

    it.each(['declaration', 'designation'] as const)('is refused in the stage %s', async (to) => {
      const programmeId = await evidence.programme({ to });
      const refusal = await evidence.refusal(member, BeginUpload, { ...announcementOf(pdf), programmeId });
      expect(refusal).toMatchObject({ code: 'conflict', details: { stage: to } });
    });

    it('is open in monitoring too', async () => {
      const programmeId = await evidence.programme({ to: 'monitoring' });
      expect((await evidence.begin(pdf, { programmeId })).file.status).toBe('awaiting_upload');
    });

    it('for codes that are no questions is refused, each named', async () => {
      const input = {
        ...{ ...announcementOf(pdf), programmeId: await evidence.programme() },
        questionCodes: ['P.1.i.a', 'P.1', 'X.9'],
      };
      const { code, details } = await evidence.refusal(member, BeginUpload, input);
      expect([code, details['problems']]).toEqual([
        'invalid',
        [
          expect.objectContaining({ path: '/questionCodes/1', message: 'P.1 is a group of questions' }),
          expect.objectContaining({ path: '/questionCodes/2' }),
        ],
      ]);
    });

    it('is for those who work for the unit: others are refused, strangers learn nothing', async () => {
      const programmeId = await evidence.programme();
      const input = { ...announcementOf(pdf), programmeId };
      const ask = (...who: Parameters<typeof holding>) =>
        evidence.refusal(holding(...who), BeginUpload, input);
      const above = unit.path[1];
      expect(await ask('tpi_member', above)).toMatchObject({ code: 'forbidden' });
      expect(await ask('leader', above)).toMatchObject({ code: 'forbidden' });
      expect(await ask('unit_member', v7())).toMatchObject({ code: 'not_found' });
      expect(await ask('unit_member', unit.id, v7())).toMatchObject({ code: 'not_found' });
      expect(await ask('operator', above)).toMatchObject({ code: 'not_found' });
      const thisCycle = holding('unit_head', above, cycle.id);
      expect((await evidence.ask(thisCycle, BeginUpload, input)).file.status).toBe('awaiting_upload');
      const unheardOf = { ...input, programmeId: v7() };
      expect(await evidence.refusal(member, BeginUpload, unheardOf)).toMatchObject({ code: 'not_found' });
    });
  });

  describe('completing', () => {
    it('moves the bytes that were announced to the vault, says so and leaves an audit entry', async () => {
      const file = await evidence.uploaded(pdf);
      const verified = await complete(file.id);
      expect(verified).toEqual({
        ...file,
        ...{ status: 'verified', verifiedAt: expect.any(String), version: 2 },
      });
      const key = `vault/${unit.id}/${sha256(pdf)}/${file.id}`;
      expect((await evidence.store.get(key)).equals(pdf)).toBe(true);
      expect(await evidence.store.keys(`incoming/${file.programmeId}`)).toEqual([]);
      const { programmeId, unitId, questionCodes, filename, contentType, sizeBytes } = file;
      const fact = {
        ...{ evidenceId: file.id, programmeId, unitId, questionCodes, filename, contentType, sizeBytes },
        ...{ sha256: sha256(pdf), version: 2 },
      };
      expect(await said(file.id)).toEqual([{ type: EvidenceVerified.type, data: fact }]);
      expect((await trail(file.id))[1]).toMatchObject({
        ...{ action: 'file.complete', unit_id: unit.id, before: { status: 'awaiting_upload' }, why: null },
        after: { status: 'verified', found: { sha256: sha256(pdf), contentType: 'application/pdf' } },
      });
    });

    it('again, and by many at once, gives the same answer and says it once', async () => {
      const { id } = await evidence.uploaded(pdf);
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => complete(id)));
      answers.push(await complete(id));
      expect(answers[0]).toMatchObject({ status: 'verified', version: 2 });
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await said(id)).toHaveLength(1);
    });

    it.each(Object.entries(sampleFiles))('takes %s', async (type, bytes) => {
      const contentType = type as keyof typeof sampleFiles;
      expect(await evidence.verified(bytes, { contentType })).toMatchObject({
        status: 'verified',
        contentType,
      });
    });

    it('rejects other bytes of the same length for good, also towards the same key again', async () => {
      const other = Buffer.concat([pdf.subarray(0, -1), Buffer.from('!')]);
      const file = await evidence.uploaded(pdf, {}, other);
      const key = v7();
      const refusal = await refusedCompletion(file.id, key);
      const reason = `SHA-256 differs: ${sha256(pdf)} announced, ${sha256(other)} found`;
      const { sizeBytes, contentType } = file;
      expect(refusal).toMatchObject({
        code: 'conflict',
        message: `The file was rejected and its bytes are deleted: ${reason}. Announce it again.`,
        details: {
          id: file.id,
          differing: ['sha256'],
          announced: { sizeBytes, contentType, sha256: sha256(pdf) },
          found: { sizeBytes, contentType, sha256: sha256(other) },
        },
      });
      expect(await evidence.ask(member, GetEvidence, { id: file.id })).toEqual({
        ...file,
        ...{ status: 'rejected', rejection: reason, version: 2 },
      });
      expect(await evidence.store.keys(`incoming/${file.programmeId}`)).toEqual([]);
      expect(await evidence.store.keys(`vault/${unit.id}/${sha256(pdf)}/${file.id}`)).toEqual([]);
      const { message, details } = refusal;
      expect(await refusedCompletion(file.id, key)).toMatchObject({ code: 'conflict', message, details });
      expect(await refusedCompletion(file.id)).toMatchObject({ code: 'conflict', message, details });
      const { id: evidenceId, programmeId, unitId } = file;
      expect(await said(file.id)).toEqual([
        { type: EvidenceRejected.type, data: { evidenceId, programmeId, unitId, reason, version: 2 } },
      ]);
      expect((await trail(file.id))[1]).toMatchObject({ action: 'file.complete', why: reason });
    });

    it('rejects a program that is called a document, though it is what was announced', async () => {
      const program = Buffer.concat([Buffer.from('MZ'), randomBytes(5_000)]);
      const { id } = await evidence.uploaded(program, { filename: 'laporan.pdf' });
      expect(await refusedCompletion(id)).toMatchObject({
        message: expect.stringContaining(
          'content differs: application/pdf announced, application/x-msdownload found',
        ),
        details: { differing: ['contentType'] },
      });
    });

    it('rejects an office file of another kind', async () => {
      const [, , , document, sheet] = evidenceTypes;
      const { id } = await evidence.uploaded(sampleFiles[sheet], { contentType: document });
      expect(await refusedCompletion(id)).toMatchObject({
        details: { differing: ['contentType'], found: { contentType: sheet } },
      });
    });

    it('rejects more bytes than were announced', async () => {
      const { id } = await evidence.uploaded(pdf, {}, Buffer.concat([pdf, pdf]));
      expect(await refusedCompletion(id)).toMatchObject({
        details: { differing: ['sizeBytes', 'sha256'], found: { sizeBytes: 2 * pdf.length } },
      });
    });

    it('rejects more bytes than are ever accepted without reading them all', async () => {
      const huge = Buffer.concat([pdf, Buffer.alloc(evidenceLimitBytes)]);
      const { id } = await evidence.uploaded(pdf, {}, huge);
      expect(await refusedCompletion(id)).toMatchObject({
        message: expect.stringContaining(`not computed beyond ${evidenceLimitBytes} bytes`),
        details: { found: { sizeBytes: huge.length, sha256: null } },
      });
    });

    it('before the bytes are there is refused, and done when they came', async () => {
      const { file, upload } = await evidence.begin(pdf);
      const key = v7();
      expect(await refusedCompletion(file.id, key)).toMatchObject({
        code: 'conflict',
        message: `The file has not arrived in the object store. Send it with its upload form, valid until ${upload.expiresAt}, and complete it then.`,
      });
      expect(await said(file.id)).toEqual([]);
      await post(upload, pdf);
      expect(await complete(file.id, key)).toMatchObject({ status: 'verified', version: 2 });
    });

    it('is for those who work for the unit', async () => {
      const { id } = await evidence.uploaded(pdf);
      const refusal = (...who: Parameters<typeof holding>) =>
        evidence.refusal(holding(...who), CompleteUpload, { id });
      expect(await refusal('tpi_lead', unit.path[1])).toMatchObject({ code: 'forbidden' });
      expect(await refusal('unit_member', v7())).toMatchObject({ code: 'not_found' });
      expect(await evidence.refusal(member, CompleteUpload, { id: v7() })).toMatchObject({
        code: 'not_found',
      });
      expect((await evidence.ask(member, GetEvidence, { id })).status).toBe('awaiting_upload');
    });
  });
});
