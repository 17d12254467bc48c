import { SpanKind } from '@opentelemetry/api';
import { type Ask, DomainError, type OutputOf, invalid } from '@zi/contracts';
import { context, inSpan, traceparent } from '@zi/service-kit';
import { ErrorCode as NatsCode, type NatsConnection, NatsError } from 'nats';
import { type z } from 'zod';
import { AskRefused, type Envelope } from './envelope';
import { askHeaders } from './headers';

export interface AskOptions {
  /** Milliseconds to wait; the contract's own deadline when left out. */
  readonly deadlineMs?: number;
  /** The same key gives the same answer. */
  readonly idempotencyKey?: string;
}

/** Asks other services, on behalf of the actor of the request context. */
export class Asker {
  constructor(private readonly connection: NatsConnection) {}

  /**
   * Sends an ask and returns its answer. Throws AskRefused with the service's own refusal; `unavailable` at once when
   * nobody listens, and after the deadline when nobody answers (whether it was carried out is then unknown: repeat it
   * with the same idempotency key).
   */
  ask<A extends Ask>(ask: A, input: z.input<A['input']>, options: AskOptions = {}): Promise<OutputOf<A>> {
    return inSpan(`ask ${ask.subject}`, { kind: SpanKind.CLIENT }, async () => {
      const reply = await this.request(ask, JSON.stringify(input), options);
      if (!reply.ok) throw new AskRefused(reply.error);
      return reply.data as OutputOf<A>;
    });
  }

  private async request(ask: Ask, body: string, options: AskOptions): Promise<Envelope> {
    try {
      const message = await this.connection.request(ask.subject, body, {
        timeout: options.deadlineMs ?? ask.deadlineMs,
        headers: askHeaders(context(), traceparent(), options.idempotencyKey),
      });
      return message.json<Envelope>();
    } catch (error) {
      throw failureOf(ask, error);
    }
  }
}

const reasons: Partial<Record<string, string>> = {
  [NatsCode.NoResponders]: 'is not running right now',
  [NatsCode.Timeout]: 'did not answer in time',
  [NatsCode.ConnectionClosed]: 'cannot be reached: the connection is closed',
  [NatsCode.Disconnect]: 'cannot be reached: the connection was lost',
  [NatsCode.PermissionsViolation]: 'may not be asked by this service',
};

function failureOf(ask: Ask, error: unknown): unknown {
  if (error instanceof NatsError && error.code === (NatsCode.MaxPayloadExceeded as string)) {
    return invalid('The request is too large.', [
      { path: '', message: 'is larger than a message may be', accepted: '1 MiB as JSON, headers included' },
    ]);
  }
  const reason = error instanceof NatsError ? reasons[error.code] : undefined;
  if (!reason) return error;
  return new DomainError('unavailable', `The service ${ask.owner} ${reason}. Try again.`, {
    service: ask.owner,
  });
}
