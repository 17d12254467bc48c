import { z } from 'zod';
import { Id, Instant, Version, ask, event, pageOf, paging, text } from './contract';
import { sample } from './sample';
import {
  Assessment,
  Code,
  Exact,
  Layer,
  Round,
  ScoreCause,
  SettingsVersion,
  Verdict,
  assessmentExample,
  subjectExample,
  subjectOfAssessment,
} from './scoring';
import { Target } from './stages';

const exact = (value: string, rounded: string) => ({ exact: value, rounded });

// --- Rounds ------------------------------------------------------------------------------------------------------

export const CloseRound = ask({
  subject: 'zi.ask.scoring.round.close.v1',
  summary:
    'Closes the round of an assessment: every layer is frozen as it is, and the next round begins from it, open for repair. The unit must have submitted.',
  input: z.strictObject({ id: Id, version: Version, why: text(2000).nullable().default(null) }),
  output: Assessment,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: sample.assessmentId, version: 115, why: 'Area PW needs repair' },
    output: { ...assessmentExample, round: 2, version: 116 },
  },
});

export const ClosedRound = z.strictObject({
  round: Round,
  closedAt: Instant,
  closedBy: z.string(),
  why: z.string().nullable(),
  layers: z.array(
    z.strictObject({ layer: Layer, total: Exact, verdict: Verdict, submittedAt: Instant.nullable() }),
  ),
});
export type ClosedRound = z.infer<typeof ClosedRound>;
export const ListRounds = ask({
  subject: 'zi.ask.scoring.round.list.v1',
  summary: 'Lists the closed rounds of an assessment, the newest first.',
  input: z.strictObject({ ...paging, assessmentId: Id }),
  output: pageOf(ClosedRound),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, assessmentId: sample.assessmentId },
    output: {
      items: [
        {
          round: 1,
          closedAt: '2026-03-20T03:00:00.000Z',
          closedBy: `person:${sample.personId}`,
          why: 'Area PW needs repair',
          layers: [
            {
              layer: 'self',
              total: exact('86', '86.00'),
              verdict: 'wbbm',
              submittedAt: '2026-03-01T03:00:00.000Z',
            },
          ],
        },
      ],
      next: null,
    },
  },
});
export const RoundClosed = event({
  type: 'zi.scoring.round.closed.v1',
  summary: 'A round of an assessment was closed; its layers stay as they were.',
  data: z.strictObject({
    assessmentId: Id,
    programmeId: Id,
    unit: subjectOfAssessment.unit,
    cycle: subjectOfAssessment.cycle,
    target: Target,
    round: Round,
    layers: ClosedRound.shape.layers,
    version: Version,
  }),
  example: {
    ...{ assessmentId: sample.assessmentId, programmeId: sample.programmeId, unit: subjectExample.unit },
    ...{ cycle: subjectExample.cycle, target: 'wbbm', round: 1, version: 116 },
    layers: [
      {
        layer: 'self',
        total: exact('86', '86.00'),
        verdict: 'wbbm',
        submittedAt: '2026-03-01T03:00:00.000Z',
      },
    ],
  },
});

// --- Threads of notes ----------------------------------------------------------------------------------------------

export const Note = z.strictObject({
  id: Id,
  assessmentId: Id,
  code: Code.describe('Question that it is about'),
  round: Round,
  replyTo: Id.nullable(),
  layer: Layer.nullable().describe('Layer of the author, null for who only reads'),
  author: z.string(),
  body: z.string(),
  writtenAt: Instant,
});
export type Note = z.infer<typeof Note>;
const noteExample = {
  id: sample.noticeId,
  assessmentId: sample.assessmentId,
  code: 'P.1.i.a',
  round: 1,
  replyTo: null,
  layer: 'tpi_member' as const,
  author: `person:${sample.personId}`,
  body: 'SK belum ditandatangani',
  writtenAt: '2026-03-02T03:00:00.000Z',
};
export const AddNote = ask({
  subject: 'zi.ask.scoring.note.add.v1',
  summary:
    'Adds a note to the thread of a question in the present round, or a reply to one. A note is never changed.',
  input: z.strictObject({
    assessmentId: Id,
    code: Code,
    body: text(4000),
    replyTo: Id.nullable().default(null),
  }),
  output: Note,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, code: 'P.1.i.a', body: noteExample.body, replyTo: null },
    output: noteExample,
  },
});
export const ListNotes = ask({
  subject: 'zi.ask.scoring.note.list.v1',
  summary: 'Lists the notes of an assessment, of one question or one round, the oldest first.',
  input: z.strictObject({ ...paging, assessmentId: Id, code: Code.optional(), round: Round.optional() }),
  output: pageOf(Note),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, assessmentId: sample.assessmentId, code: 'P.1.i.a' },
    output: { items: [noteExample], next: null },
  },
});

export const NoteAdded = event({
  type: 'zi.scoring.note.added.v1',
  summary: 'A note was written in the thread of a question.',
  data: z.strictObject({
    noteId: Id,
    assessmentId: Id,
    programmeId: Id,
    unitId: Id,
    code: Code,
    round: Round,
    replyTo: Id.nullable(),
    layer: Layer.nullable(),
    version: Version,
  }),
  example: {
    ...{ noteId: sample.noticeId, assessmentId: sample.assessmentId, programmeId: sample.programmeId },
    ...{ unitId: sample.unitId, code: 'P.1.i.a', round: 1, replyTo: null, layer: 'tpi_member', version: 1 },
  },
});

// --- History and comparison -----------------------------------------------------------------------------------------

export const ScorePoint = z.strictObject({
  version: Version,
  round: Round,
  settingsVersion: SettingsVersion,
  at: Instant,
  total: Exact,
  verdict: Verdict,
  cause: z.strictObject({ ...ScoreCause.shape, by: z.string().describe('Who or what, as `kind:id`') }),
});
export type ScorePoint = z.infer<typeof ScorePoint>;
export const ListScoreHistory = ask({
  subject: 'zi.ask.scoring.score.history.v1',
  summary: 'Lists every score that a layer had, the newest first, each with its cause.',
  input: z.strictObject({ ...paging, assessmentId: Id, layer: Layer }),
  output: pageOf(ScorePoint),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, assessmentId: sample.assessmentId, layer: 'self' },
    output: {
      items: [
        {
          version: 2,
          round: 1,
          settingsVersion: 0,
          at: '2026-02-20T03:00:00.000Z',
          total: exact('1/4', '0.25'),
          verdict: 'none',
          cause: { kind: 'answer', codes: ['P.1.i.a'], factId: null, by: `person:${sample.personId}` },
        },
      ],
      next: null,
    },
  },
});

export const ThresholdCrossed = event({
  type: 'zi.scoring.threshold.crossed.v1',
  summary: 'A minimum of the target was met by a layer, or is met no longer.',
  data: z.strictObject({
    ...subjectOfAssessment,
    crossed: z
      .array(
        z.strictObject({
          code: z.string(),
          target: Target,
          met: z.boolean(),
          required: Exact,
          actual: Exact,
        }),
      )
      .min(1),
    verdict: Verdict,
    previousVerdict: Verdict.nullable(),
  }),
  example: {
    ...subjectExample,
    crossed: [
      {
        code: 'total',
        target: 'wbk',
        met: true,
        required: exact('75', '75.00'),
        actual: exact('76', '76.00'),
      },
    ],
    verdict: 'wbk',
    previousVerdict: 'none',
  },
});
