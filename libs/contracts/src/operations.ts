import { z } from 'zod';
import { Id, Instant, type ServiceName, ask, pageOf, paging } from './contract';
import { sample } from './sample';

/** The services that keep data, hear facts and say them. */
export const dataServices = [
  'stages',
  'evidence',
  'surveys',
  'scoring',
  'notifications',
] as const satisfies ServiceName[];
export type DataService = (typeof dataServices)[number];

export const ServiceStatus = z.strictObject({
  service: z.string(),
  startedAt: Instant,
  outbox: z.strictObject({
    pending: z.int().describe('Facts that wait to be published'),
    oldestSeconds: z.number().describe('Age of the oldest of them; 0 when none waits'),
  }),
  consumers: z.array(
    z.strictObject({
      durable: z.string(),
      pending: z.int().describe('Facts not yet delivered'),
      unsettled: z.int().describe('Delivered, neither acknowledged nor refused yet'),
      redelivered: z.int(),
    }),
  ),
});
export type ServiceStatus = z.infer<typeof ServiceStatus>;

export const AuditEntry = z.strictObject({
  id: Id,
  at: Instant,
  actor: z.string(),
  address: z.string().nullable(),
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  unitId: Id.nullable(),
  before: z.unknown(),
  after: z.unknown(),
  why: z.string().nullable(),
  correlationId: z.string(),
  sequence: z.int().min(1).describe('Place in the chain of its unit'),
  hash: z.string().describe('SHA-256 over the entry and the hash before it, hexadecimal'),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A fact that a hearer could not handle, without its content: operators read none. */
export const DeadFact = z.strictObject({
  sequence: z.int().min(1).describe('Number among the dead letters'),
  at: Instant.describe('When it was put aside'),
  subject: z.string().describe('Subject of the fact'),
  factId: z.string(),
  reason: z.string(),
  deliveries: z.int().min(0),
});
export type DeadFact = z.infer<typeof DeadFact>;
const deadFactExample = {
  ...{ sequence: 17, at: '2026-02-20T03:00:00.000Z', subject: 'zi.surveys.survey.closed.v1' },
  ...{ factId: sample.evidenceId, reason: 'conflict: the programme is in another stage', deliveries: 1 },
};

/** What every data service answers besides its own asks: to operators and auditors. */
export function operationsOf<S extends DataService>(service: S) {
  return {
    GetStatus: ask({
      subject: `zi.ask.${service}.status.get.v1`,
      summary: `How ${service} stands: facts waiting in its outbox, lag of its hearers.`,
      input: z.strictObject({}),
      output: ServiceStatus,
      refuses: ['forbidden'],
      example: {
        input: {},
        output: {
          service,
          startedAt: '2026-02-20T03:00:00.000Z',
          outbox: { pending: 0, oldestSeconds: 0 },
          consumers: [
            { durable: `${service}__surveys_survey_closed_v1`, pending: 0, unsettled: 0, redelivered: 0 },
          ],
        },
      },
    }),
    ReplayEvents: ask({
      subject: `zi.ask.${service}.event.replay.v1`,
      summary: `Publishes the kept facts of ${service} again, from an instant on, to rebuild its stream.`,
      input: z.strictObject({ from: Instant }),
      output: z.strictObject({ queued: z.int().min(0) }),
      refuses: ['forbidden'],
      example: { input: { from: '2026-02-20T00:00:00.000Z' }, output: { queued: 1204 } },
      deadlineMs: 60_000,
    }),
    ReplayDeadLetter: ask({
      subject: `zi.ask.${service}.dead_letter.replay.v1`,
      summary: `Hands a dead letter of ${service} to its hearer again.`,
      input: z.strictObject({
        subject: z.string().max(200).describe('Subject of the fact'),
        headers: z.record(z.string(), z.string()),
        data: z.string().describe('Body of the fact as it was delivered'),
      }),
      output: z.strictObject({ outcome: z.literal('done') }),
      refuses: ['conflict', 'forbidden', 'not_found'],
      example: {
        input: {
          subject: 'zi.surveys.survey.closed.v1',
          headers: { 'ce-id': sample.evidenceId },
          data: '{}',
        },
        output: { outcome: 'done' },
      },
      deadlineMs: 30_000,
    }),
    ListDeadLetters: ask({
      subject: `zi.ask.${service}.dead_letter.list.v1`,
      summary: `Lists the facts that ${service} could not handle, the newest first, without what they say.`,
      input: z.strictObject({ ...paging }),
      output: pageOf(DeadFact),
      refuses: ['forbidden'],
      example: { input: { limit: 50 }, output: { items: [deadFactExample], next: null } },
    }),
    RetryDeadLetter: ask({
      subject: `zi.ask.${service}.dead_letter.retry.v1`,
      summary: `Hands a fact that ${service} could not handle to its hearer again and, when that is done, forgets the dead letter.`,
      input: z.strictObject({ sequence: DeadFact.shape.sequence }),
      output: z.strictObject({ outcome: z.literal('done') }),
      refuses: ['conflict', 'forbidden', 'not_found'],
      example: { input: { sequence: 17 }, output: { outcome: 'done' } },
      deadlineMs: 30_000,
    }),
    ListAudit: ask({
      subject: `zi.ask.${service}.audit.list.v1`,
      summary: `Lists audit entries of ${service}, the newest first: who, when, what, before, after, why.`,
      input: z.strictObject({
        ...paging,
        objectId: z.string().max(100).optional(),
        unitId: Id.optional(),
        actor: z.string().max(220).optional().describe('Who acted, as `kind:id`'),
        from: Instant.optional(),
        to: Instant.optional().describe('Before this instant'),
      }),
      output: pageOf(AuditEntry),
      refuses: ['forbidden'],
      example: {
        input: { limit: 50, objectId: sample.programmeId },
        output: {
          items: [
            {
              id: sample.evidenceId,
              at: '2026-02-20T03:00:00.000Z',
              actor: `person:${sample.personId}`,
              address: '127.0.0.1',
              action: 'programme.declare',
              objectType: 'programme',
              objectId: sample.programmeId,
              unitId: sample.unitId,
              before: null,
              after: sample.declaration,
              why: null,
              correlationId: sample.responseId,
              sequence: 7,
              hash: sample.sha256,
            },
          ],
          next: null,
        },
      },
    }),
  };
}

/** The operations of each data service. */
export const operations = {
  stages: operationsOf('stages'),
  evidence: operationsOf('evidence'),
  surveys: operationsOf('surveys'),
  scoring: operationsOf('scoring'),
  notifications: operationsOf('notifications'),
} as const;
