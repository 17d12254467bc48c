import { scopeOf } from '@zi/access';
import {
  type DeadFact,
  Denied,
  type InputOf,
  type OutputOf,
  operationsOf,
  type DataService,
  type AuditEntry,
  invalid,
} from '@zi/contracts';
import { Controller, type Type } from '@nestjs/common';
import { Ledger, context } from '@zi/service-kit';
import { type DeadLetter } from './dead-letters';
import { Answers } from './decorators';
import { Relay } from './relay';
import { NatsTransport } from './transport';

type Operations = ReturnType<typeof operationsOf>;

/** Only operators and the suite itself run the system; content is not theirs to read. */
function requireOperator(service: DataService): void {
  const { actor } = context();
  const allowed = actor.kind === 'system' || actor.grants.some(({ role }) => role === 'operator');
  if (!allowed)
    throw Denied.openly({ action: 'operate', noun: 'service', id: service }, 'Only an operator may do this.');
}

/** Who may read the audit trail of some unit; which entries, the ledger knows. */
function requireAuditor(service: DataService): void {
  if (scopeOf(context().actor, 'audit.read').length > 0) return;
  throw Denied.openly(
    { action: 'audit.read', noun: 'audit', id: service },
    'Your roles do not allow you to read the audit trail.',
  );
}

function numberOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(cursor)) return Number(cursor);
  throw invalid('The cursor is not one of this list.', [
    { path: '/after', message: 'is not a cursor of this list', accepted: 'the `next` of the page before' },
  ]);
}

const withoutContent = ({ seq, at, subject, headers, reason, deliveries }: DeadLetter): DeadFact => ({
  ...{ sequence: seq, at, subject, factId: headers['ce-id'] ?? '', reason, deliveries },
});

/** The controller that answers a data service's operations. */
export function operationsController(service: DataService): Type<unknown> {
  const { GetStatus, ReplayEvents, ReplayDeadLetter, ListDeadLetters, RetryDeadLetter, ListAudit } =
    operationsOf(service);
  const startedAt = new Date().toISOString();

  @Controller()
  class OperationsController {
    constructor(
      private readonly ledger: Ledger,
      private readonly relay: Relay,
      private readonly transport: NatsTransport,
    ) {}

    @Answers(GetStatus)
    async status(): Promise<OutputOf<Operations['GetStatus']>> {
      requireOperator(service);
      const [outbox, consumers] = await Promise.all([this.ledger.outboxState(), this.transport.lag()]);
      return { service, startedAt, outbox, consumers };
    }

    @Answers(ReplayEvents)
    async replayEvents({ from }: InputOf<Operations['ReplayEvents']>): Promise<{ queued: number }> {
      requireOperator(service);
      const queued = await this.ledger.replay(new Date(from));
      this.relay.nudge();
      return { queued };
    }

    @Answers(ReplayDeadLetter)
    async replayDeadLetter({
      subject,
      headers,
      data,
    }: InputOf<Operations['ReplayDeadLetter']>): Promise<{ outcome: 'done' }> {
      requireOperator(service);
      await this.transport.redo(subject, headers, data);
      return { outcome: 'done' };
    }

    @Answers(ListDeadLetters)
    async listDeadLetters({
      after,
      limit,
    }: InputOf<Operations['ListDeadLetters']>): Promise<OutputOf<Operations['ListDeadLetters']>> {
      requireOperator(service);
      const found = await this.transport.deadLetters.list(limit + 1, numberOf(after));
      const items = found.slice(0, limit).map(withoutContent);
      return { items, next: found.length > limit ? String(items.at(-1)?.sequence) : null };
    }

    /** Forgotten once it is handled; asked again after a cut in between, the inbox lets nothing happen twice. */
    @Answers(RetryDeadLetter)
    async retryDeadLetter({
      sequence,
    }: InputOf<Operations['RetryDeadLetter']>): Promise<{ outcome: 'done' }> {
      requireOperator(service);
      const { deadLetters } = this.transport;
      const letter = await deadLetters.get(sequence);
      await this.transport.redo(letter.subject, letter.headers, letter.data);
      await deadLetters.remove(letter);
      return { outcome: 'done' };
    }

    @Answers(ListAudit)
    listAudit(
      query: InputOf<Operations['ListAudit']>,
    ): Promise<{ items: AuditEntry[]; next: string | null }> {
      requireAuditor(service);
      return this.ledger.auditTrail(query);
    }
  }
  return OperationsController;
}
