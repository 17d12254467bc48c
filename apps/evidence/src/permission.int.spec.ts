import {
  AssessmentSubmitted,
  BeginUpload,
  CompleteUpload,
  DownloadEvidence,
  GetEvidence,
  type HeldGrant,
  ListEvidence,
  ProgrammeAdvanced,
} from '@zi/contracts';
import { sampleFiles } from '@zi/testing';
import { v7 } from 'uuid';
import {
  EvidenceUnderTest,
  actorWith,
  announcementOf,
  holding,
  member,
} from './fixtures/evidence-under-test';

const { unit } = ProgrammeAdvanced.example;
const pdf = sampleFiles['application/pdf'];
const grantOf = (role: HeldGrant['role'], more: Partial<HeldGrant> = {}): HeldGrant => ({
  ...{ role, unitId: unit.id, cycleId: null },
  ...more,
});

describe('who may do what with evidence', () => {
  let evidence: EvidenceUnderTest;
  beforeAll(async () => {
    evidence = await EvidenceUnderTest.started();
  });
  afterAll(() => evidence?.end());

  describe('a coordinator', () => {
    const [change, otherChange, layout, reform, result] = [
      'P.1.i.a',
      'P.1.i.b',
      'P.2.i.a',
      'R.1.i.a',
      'H.1.a',
    ];
    const ofArea = actorWith([grantOf('unit_coordinator', { area: 'MP' })]);
    const begin = async (questionCodes: string[], actor = ofArea) =>
      evidence.ask(actor, BeginUpload, {
        ...{ ...announcementOf(pdf), programmeId: await evidence.programme(), questionCodes },
      });
    const refusal = async (questionCodes: string[]) =>
      evidence.refusal(ofArea, BeginUpload, {
        ...{ ...announcementOf(pdf), programmeId: await evidence.programme(), questionCodes },
      });

    it('announces files for questions of the own area, on either of its halves', async () => {
      const questionCodes = [change, otherChange, reform];
      expect((await begin(questionCodes)).file).toMatchObject({ status: 'awaiting_upload', questionCodes });
    });

    it('is refused others, each by its code, also those of the results, which have no area', async () => {
      expect(await refusal([change, layout, result])).toMatchObject({
        code: 'forbidden',
        message: `Your roles do not allow you to upload evidence for ${layout}, ${result}.`,
        details: { action: 'evidence.upload', noun: 'programme' },
      });
    });

    it('of two areas announces files for both, of no one area for all', async () => {
      const both = actorWith([
        grantOf('unit_coordinator', { area: 'MP' }),
        grantOf('unit_coordinator', { area: 'TT' }),
      ]);
      expect((await begin([change, layout], both)).file.status).toBe('awaiting_upload');
      const ofAll = actorWith([grantOf('unit_coordinator', { area: null })]);
      expect((await begin([change, layout, result], ofAll)).file.status).toBe('awaiting_upload');
    });

    it('is told of a code that is no question before it is told of areas', async () => {
      expect(await refusal(['P.9.z', layout])).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/questionCodes/0' }] } },
      });
    });

    it('completes files of the own area only, and reads those of every one', async () => {
      const own = await evidence.uploaded(pdf, { questionCodes: [change] });
      const other = await evidence.uploaded(pdf, { questionCodes: [change, layout] });
      expect(await evidence.ask(ofArea, CompleteUpload, { id: own.id })).toMatchObject({
        status: 'verified',
      });
      expect(await evidence.refusal(ofArea, CompleteUpload, { id: other.id })).toMatchObject({
        code: 'forbidden',
        message: `Your roles do not allow you to upload evidence for ${layout}.`,
        details: { action: 'evidence.upload', noun: 'evidence', id: other.id },
      });
      expect(await evidence.ask(ofArea, GetEvidence, { id: other.id })).toEqual(other);
      expect(await evidence.store.keys(`vault/${unit.id}/${other.sha256}/${other.id}`)).toEqual([]);
    });
  });

  describe('a national viewer', () => {
    const viewer = holding('national_viewer', unit.path[0]);
    const answers = (id: string) =>
      Promise.all(
        [GetEvidence, DownloadEvidence].map((ask) =>
          evidence.ask(viewer, ask, { id }).then(
            () => 'shown',
            ({ code }: { code: string }) => code,
          ),
        ),
      );
    const submit = (programmeId: string) =>
      evidence.tell(AssessmentSubmitted, { ...AssessmentSubmitted.example, programmeId, layer: 'self' });

    it('knows of no evidence before the unit submitted', async () => {
      const { id, programmeId } = await evidence.verified(pdf);
      expect(await answers(id)).toEqual(['not_found', 'not_found']);
      expect(await evidence.refusal(viewer, ListEvidence, { programmeId })).toMatchObject({
        ...{ code: 'not_found', details: { noun: 'programme', id: programmeId } },
      });
    });

    it('then sees what was verified by that time, in lists as one by one, and nothing later', async () => {
      const programmeId = await evidence.programme();
      const awaited = await evidence.uploaded(pdf, { programmeId });
      const submitted = await evidence.verified(pdf, { programmeId });
      await submit(programmeId);
      const later = await evidence.verified(pdf, { programmeId });
      await evidence.ask(member, CompleteUpload, { id: awaited.id });
      const page = await evidence.ask(viewer, ListEvidence, { programmeId, limit: 1 });
      expect(page).toEqual({ items: [submitted], next: null });
      expect(await answers(submitted.id)).toEqual(['shown', 'shown']);
      for (const { id } of [awaited, later]) expect(await answers(id)).toEqual(['not_found', 'not_found']);
      expect((await evidence.ask(member, ListEvidence, { programmeId })).items).toHaveLength(3);
    });

    it('may know what it must not change', async () => {
      const programmeId = await evidence.programme();
      const { id } = await evidence.verified(pdf, { programmeId });
      await submit(programmeId);
      expect(await evidence.refusal(viewer, CompleteUpload, { id })).toMatchObject({ code: 'forbidden' });
      const input = { ...announcementOf(pdf), programmeId };
      expect(await evidence.refusal(viewer, BeginUpload, input)).toMatchObject({ code: 'forbidden' });
    });
  });

  it('an assessor with a declared tie to the unit, or to what lies above it, knows of none', async () => {
    const { id, programmeId } = await evidence.verified(pdf);
    const grants = [grantOf('tpi_member', { unitId: unit.path[0] })];
    expect(await evidence.ask(actorWith(grants, { ties: [v7()] }), GetEvidence, { id })).toMatchObject({
      id,
    });
    for (const tie of unit.path) {
      const tied = actorWith(grants, { ties: [tie] });
      expect(await evidence.refusal(tied, GetEvidence, { id })).toMatchObject({ code: 'not_found' });
      const refusal = await evidence.refusal(tied, ListEvidence, { programmeId });
      expect(refusal).toMatchObject({ code: 'not_found' });
    }
  });

  it('a client reads what its scopes name, and nothing without them', async () => {
    const file = await evidence.verified(pdf);
    const client = (...scopes: string[]) =>
      actorWith([grantOf('service_client', { unitId: unit.path[0] })], { kind: 'service', scopes });
    const { id, programmeId } = file;
    expect(await evidence.ask(client('evidence.read'), GetEvidence, { id })).toEqual(file);
    expect(await evidence.refusal(client('evidence.read'), CompleteUpload, { id })).toMatchObject({
      code: 'forbidden',
    });
    for (const scopes of [[], ['programme.read', 'assessment.read']]) {
      const without = client(...scopes);
      expect(await evidence.refusal(without, GetEvidence, { id })).toMatchObject({ code: 'not_found' });
      expect(await evidence.refusal(without, ListEvidence, { programmeId })).toMatchObject({
        code: 'not_found',
      });
    }
  });
});
