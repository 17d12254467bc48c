import {
  AddNote,
  CloseRound,
  GetAssessment,
  ListNotes,
  NoteAdded,
  ProgrammeAdvanced,
  SubmitAssessment,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, assessor, edits, head, holding, member } from '../fixtures/scoring-under-test';
import { goodAnswers } from '../fixtures/worksheet';

const { unit } = ProgrammeAdvanced.example;
const lead = holding('tpi_lead');
const code = 'P.1.i.a';

describe('the notes about a question', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });

  const write = (actor: Parameters<typeof scoring.ask>[0], assessmentId: string, fields = {}) =>
    scoring.ask(actor, AddNote, { assessmentId, code, body: 'SK belum ditandatangani', ...fields });
  const listed = async (assessmentId: string, filter = {}) =>
    (await scoring.ask(lead, ListNotes, { assessmentId, ...filter })).items;

  it('are a thread between assessors and the unit, each in the layer of its author', async () => {
    const { id } = await scoring.open();
    const note = await write(assessor, id);
    expect(AddNote.output.parse(note)).toEqual(note);
    const reply = await write(member, id, { body: 'Sudah, lihat lampiran', replyTo: note.id });
    const area = { ...holding('unit_coordinator'), id: v7() };
    const coordinator = { ...area, grants: [{ ...area.grants[0]!, area: 'PW' as const }] };
    const third = await write(coordinator, id, { code: 'R.1.i.a' });
    expect([note, reply, third].map(({ layer, round }) => [layer, round])).toEqual([
      ['tpi_member', 1],
      ['self', 1],
      ['self', 1],
    ]);
    expect(await listed(id)).toEqual([note, reply, third]);
    expect(await listed(id, { code })).toEqual([note, reply]);
    const trail = await scoring.trail(id);
    expect(trail.at(-1)).toMatchObject({ action: 'note.add', after: { id: third.id, code: 'R.1.i.a' } });
    expect(JSON.stringify(trail)).not.toContain('SK belum');
  });

  it('are listed page by page, the oldest first', async () => {
    const { id } = await scoring.open();
    const written = [];
    for (const body of ['1', '2', '3']) written.push(await write(assessor, id, { body }));
    const first = await scoring.ask(lead, ListNotes, { assessmentId: id, limit: 2 });
    expect(first).toEqual({ items: written.slice(0, 2), next: written[1]?.id });
    const rest = await scoring.ask(lead, ListNotes, { assessmentId: id, limit: 2, after: first.next! });
    expect(rest).toEqual({ items: written.slice(2), next: null });
    expect(await scoring.refusal(lead, ListNotes, { assessmentId: id, after: 'x' })).toMatchObject({
      ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
    });
  });

  it('stay with the round in which they were written', async () => {
    const { id } = await scoring.open();
    const early = await write(assessor, id);
    await scoring.save(member, id, 'self', edits(goodAnswers()));
    const version = async () => (await scoring.ask(lead, GetAssessment, { id })).version;
    await scoring.ask(head, SubmitAssessment, { id, layer: 'self', version: await version() });
    const late = await write(assessor, id, { body: 'Setelah pengajuan' });
    await scoring.ask(lead, CloseRound, { id, version: await version() });
    const repaired = await write(head, id, { body: 'Sudah diperbaiki', replyTo: late.id });
    expect(repaired).toMatchObject({ round: 2, replyTo: late.id });
    expect(await listed(id, { round: 1 })).toEqual([early, late]);
    expect(await listed(id, { round: 2 })).toEqual([repaired]);
  });

  it('are written by who answers a layer there, and by nobody who only reads', async () => {
    const { id } = await scoring.open();
    const ask = { assessmentId: id, code, body: 'x' };
    for (const role of ['leader', 'directorate_viewer'] as const) {
      const reader = holding(role, unit.path[0]);
      expect(await scoring.refusal(reader, AddNote, ask)).toMatchObject({ code: 'forbidden' });
      expect(await scoring.ask(reader, ListNotes, { assessmentId: id })).toMatchObject({ items: [] });
    }
    for (const actor of [holding('unit_head', v7()), { ...assessor, ties: [unit.id] }, holding('operator')]) {
      expect(await scoring.refusal(actor, AddNote, ask)).toMatchObject({ code: 'not_found' });
      expect(await scoring.refusal(actor, ListNotes, { assessmentId: id })).toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('are no business of the national viewer, though the layer was submitted', async () => {
    const { id } = await scoring.open();
    await write(assessor, id);
    const { assessmentVersion: version } = await scoring.save(member, id, 'self', edits(goodAnswers()));
    await scoring.ask(head, SubmitAssessment, { id, layer: 'self', version });
    const viewer = holding('national_viewer', unit.path[0]);
    expect((await scoring.ask(viewer, GetAssessment, { id })).scores).toHaveLength(1);
    expect(await scoring.refusal(viewer, ListNotes, { assessmentId: id })).toMatchObject({
      code: 'not_found',
    });
  });

  it('are about a question of the rubric, and reply to a note about the same question', async () => {
    const { id } = await scoring.open();
    const elsewhere = await write(assessor, (await scoring.open()).id);
    const note = await write(assessor, id);
    const refused = (fields: object) =>
      scoring.refusal(member, AddNote, { assessmentId: id, code, body: 'x', ...fields });
    const at = (path: string) => ({ code: 'invalid', details: { problems: [{ path }] } });
    expect(await refused({ code: 'P.1' })).toMatchObject(at('/code'));
    expect(await refused({ replyTo: elsewhere.id })).toMatchObject(at('/replyTo'));
    expect(await refused({ code: 'P.1.i.b', replyTo: note.id })).toMatchObject(at('/replyTo'));
    expect(await listed(id)).toEqual([note]);
  });

  it('are 4,000 characters long at most', async () => {
    const { id } = await scoring.open();
    await write(assessor, id, { body: 'x'.repeat(4_000) });
    const ask = { assessmentId: id, code, body: 'x'.repeat(4_001) };
    expect(await scoring.refusal(assessor, AddNote, ask)).toMatchObject({ code: 'invalid' });
  });

  it('are told of with where they stand, and neither with what they say nor with who wrote them', async () => {
    const { id, programmeId } = await scoring.open();
    const note = await write(assessor, id);
    const reply = await write(member, id, { replyTo: note.id });
    expect(
      await scoring.refusal(member, AddNote, { assessmentId: id, code: 'P.1', body: 'x' }),
    ).toBeDefined();
    const said = await database.query<{ subject: string; data: object }>(
      'SELECT subject, data FROM scoring.outbox WHERE type = $1 AND subject = ANY ($2) ORDER BY position',
      [NoteAdded.type, [note.id, reply.id]],
    );
    const place = { assessmentId: id, programmeId, unitId: unit.id, code, round: 1, version: 1 };
    expect(said).toEqual([
      { subject: note.id, data: { ...place, noteId: note.id, replyTo: null, layer: 'tpi_member' } },
      { subject: reply.id, data: { ...place, noteId: reply.id, replyTo: note.id, layer: 'self' } },
    ]);
  });

  it('are written once by a request that comes again', async () => {
    const { id } = await scoring.open();
    const ask = { assessmentId: id, code, body: 'x' };
    const options = { idempotencyKey: v7() };
    const note = await scoring.ask(assessor, AddNote, ask, options);
    expect(await scoring.ask(assessor, AddNote, ask, options)).toEqual(note);
    expect(await listed(id)).toEqual([note]);
  });

  it('are not written while the programme is in another stage', async () => {
    const { id, programmeId } = await scoring.open();
    const back = { ...ProgrammeAdvanced.example, programmeId, to: 'designation' as const, version: 99 };
    await scoring.deliver(ProgrammeAdvanced, back);
    expect(await scoring.refusal(assessor, AddNote, { assessmentId: id, code, body: 'x' })).toMatchObject({
      ...{ code: 'conflict', details: { stage: 'designation' } },
    });
  });
});
