import {
  CompleteUpload,
  DownloadEvidence,
  type EvidenceFile,
  GetEvidence,
  ListEvidence,
  ProgrammeAdvanced,
} from '@zi/contracts';
import { sampleFiles } from '@zi/testing';
import { v7 } from 'uuid';
import { EvidenceUnderTest, holding, member } from './fixtures/evidence-under-test';

const { unit, cycle } = ProgrammeAdvanced.example;
const pdf = sampleFiles['application/pdf'];

describe('reading evidence', () => {
  let evidence: EvidenceUnderTest;

  beforeAll(async () => {
    evidence = await EvidenceUnderTest.started();
  });
  afterAll(() => evidence?.end());

  const link = (id: string) => evidence.ask(member, DownloadEvidence, { id });

  describe('a download', () => {
    it('gives the very bytes, to be saved under a safe name, for five minutes', async () => {
      const filename = 'Surat "Keputusan" – tim.exe';
      const { id } = await evidence.verified(pdf, { filename });
      const started = Date.now();
      const { url, expiresAt } = await link(id);
      const answer = await fetch(url);
      expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-disposition')).toBe(
        'attachment; filename="Surat _Keputusan_ _ tim.exe.pdf"; ' +
          "filename*=UTF-8''Surat%20_Keputusan_%20%E2%80%93%20tim.exe.pdf",
      );
      const lifetimeMs = Date.parse(expiresAt) - started;
      expect(lifetimeMs).toBeGreaterThanOrEqual(299_000);
      expect(lifetimeMs).toBeLessThan(310_000);
      expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300');
    });

    it('reaches nothing else: neither another key nor another lifetime', async () => {
      const [one, other] = [await evidence.verified(pdf), await evidence.verified(pdf)];
      const { url } = await link(one.id);
      expect((await fetch(url.replace(one.id, other.id))).status).toBe(403);
      expect((await fetch(url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'))).status).toBe(403);
      expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403);
    });

    it('is given of verified files only', async () => {
      const { file: awaited } = await evidence.begin(pdf);
      const rejected = await evidence.uploaded(pdf, {}, Buffer.from('other'));
      await evidence.refusal(member, CompleteUpload, { id: rejected.id });
      for (const { id, status } of [
        { ...awaited, status: 'awaiting_upload' },
        { ...rejected, status: 'rejected' },
      ]) {
        const refusal = await evidence.refusal(member, DownloadEvidence, { id });
        expect(refusal).toMatchObject({ code: 'conflict', details: { id, status } });
      }
    });
  });

  it('is open to whoever may read the unit, and tells strangers nothing', async () => {
    const file = await evidence.verified(pdf);
    const { id, programmeId } = file;
    for (const reader of [holding('tpi_member', unit.path[1], cycle.id), holding('leader', unit.path[0])]) {
      expect(await evidence.ask(reader, GetEvidence, { id })).toEqual(file);
      expect((await evidence.ask(reader, ListEvidence, { programmeId })).items).toEqual([file]);
      expect((await evidence.ask(reader, DownloadEvidence, { id })).url).toContain(id);
    }
    for (const stranger of [
      holding('unit_head', v7()),
      holding('tpi_member', unit.path[1], v7()),
      holding('operator'),
      holding('national_viewer', unit.path[0]),
    ]) {
      const refusals = [
        await evidence.refusal(stranger, GetEvidence, { id }),
        await evidence.refusal(stranger, ListEvidence, { programmeId }),
        await evidence.refusal(stranger, DownloadEvidence, { id }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(['not_found', 'not_found', 'not_found']);
    }
    expect(await evidence.refusal(member, GetEvidence, { id: v7() })).toMatchObject({ code: 'not_found' });
  });

  describe('the list of a programme', () => {
    let programmeId: string;
    let files: EvidenceFile[];
    const list = (more: object = {}) => evidence.ask(member, ListEvidence, { programmeId, ...more });

    beforeAll(async () => {
      programmeId = await evidence.programme();
      files = [];
      for (const questionCodes of [['P.1.i.a'], ['P.1.i.b', 'P.1.i.a'], ['R.1.i.a'], ['P.1.i.a']])
        files.unshift((await evidence.begin(pdf, { programmeId, questionCodes })).file);
      await evidence.begin(pdf);
    });

    it('holds its files and no others, the newest first', async () => {
      expect(await list()).toEqual({ items: files, next: null });
    });

    it('is paged by cursor', async () => {
      const first = await list({ limit: 3 });
      expect(first).toEqual({ items: files.slice(0, 3), next: expect.any(String) });
      expect(await list({ limit: 3, after: first.next ?? '' })).toEqual({
        items: files.slice(3),
        next: null,
      });
      expect((await list({ limit: 4 })).next).toBeNull();
    });

    it('is cut to the files that serve a question', async () => {
      expect((await list({ questionCode: 'P.1.i.a' })).items).toEqual([files[0], files[2], files[3]]);
      expect((await list({ questionCode: 'P.1.i.a', limit: 1, after: files[0]?.id })).items).toEqual([
        files[2],
      ]);
      expect((await list({ questionCode: 'P.1.ii.a' })).items).toEqual([]);
    });

    it('of an unknown question, after a foreign cursor or of an unknown programme is refused', async () => {
      const refusal = (more: object) => evidence.refusal(member, ListEvidence, { programmeId, ...more });
      expect(await refusal({ questionCode: 'P.9' })).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/questionCode' }] } },
      });
      expect(await refusal({ after: 'page-2' })).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
      });
      expect(await refusal({ programmeId: v7() })).toMatchObject({ code: 'not_found' });
    });
  });
});
