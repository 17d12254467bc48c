import { createHash } from 'node:crypto';
import { type MessageHandler } from '@nestjs/microservices';
import { SpanKind } from '@opentelemetry/api';
import { type Ask, Denied, type Denial, DomainError, actorTag, invalid } from '@zi/contracts';
import {
  type Logger,
  type Validator,
  askSeconds,
  currentContext,
  inSpan,
  traceOf,
  validatorOf,
  withContext,
} from '@zi/service-kit';
import { type Msg, type NatsConnection, type Subscription } from 'nats';
import { type Envelope, errorBodyOf } from './envelope';
import { readAskContext } from './headers';
import { resultOf } from './handler';

/** What a NATS server takes when nothing else is configured. */
const defaultMaxPayload = 1024 * 1024;

/** Answers the asks of one service; instances of it share the work. */
export class Answering {
  private readonly subscriptions: Subscription[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly connection: NatsConnection,
    private readonly queue: string,
    private readonly logger: Logger,
  ) {}

  start(ask: Ask, handler: MessageHandler): void {
    const validate = validatorOf(ask.input, 'request');
    const subscription = this.connection.subscribe(ask.subject, {
      queue: this.queue,
      callback: (error, message) => {
        if (error) {
          this.logger.error({ subject: ask.subject, reason: error.message }, 'cannot listen');
          return;
        }
        const work = this.answer(ask, handler, validate, message).finally(() => this.running.delete(work));
        this.running.add(work);
      },
    });
    this.subscriptions.push(subscription);
  }

  /** Takes no new asks and waits for those at hand. */
  async stop(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.drain()));
    await Promise.all(this.running);
  }

  private async answer(
    ask: Ask,
    handler: MessageHandler,
    validate: Validator<unknown>,
    message: Msg,
  ): Promise<void> {
    const started = performance.now();
    const { reply, text } = this.fitting(ask, await this.replyTo(ask, handler, validate, message));
    const outcome = reply.ok ? 'ok' : reply.error.code;
    askSeconds.observe({ subject: ask.subject, outcome }, (performance.now() - started) / 1000);
    message.respond(text);
  }

  // A reply that no message can carry would never arrive: the caller is told so instead of waiting in vain.
  private fitting(ask: Ask, reply: Envelope): { reply: Envelope; text: string } {
    const text = JSON.stringify(reply);
    const limit = this.connection.info?.max_payload ?? defaultMaxPayload;
    if (Buffer.byteLength(text) <= limit) return { reply, text };
    const refusal = this.refuse(
      ask,
      new DomainError(
        'invalid',
        `The answer is larger than a message may be (${limit} bytes). Ask for a smaller page.`,
        {
          problems: [
            { path: '/limit', message: 'gives a page that is too large', accepted: 'a smaller number' },
          ],
        },
      ),
    );
    return { reply: refusal, text: JSON.stringify(refusal) };
  }

  private async replyTo(
    ask: Ask,
    handler: MessageHandler,
    validate: Validator<unknown>,
    message: Msg,
  ): Promise<Envelope> {
    try {
      const { headers } = message;
      if (!headers) throw new DomainError('forbidden', 'The ask does not say who asks.');
      const hash = () => createHash('sha256').update(message.data).digest('hex');
      const parent = traceOf(headers.get('traceparent'));
      return await withContext(readAskContext(headers, ask.subject, hash), () =>
        inSpan(`answer ${ask.subject}`, { kind: SpanKind.SERVER, parent }, () =>
          this.handle(ask, handler, validate, message),
        ),
      );
    } catch (error) {
      return this.refuse(ask, error);
    }
  }

  private async handle(
    ask: Ask,
    handler: MessageHandler,
    validate: Validator<unknown>,
    message: Msg,
  ): Promise<Envelope> {
    try {
      const data = await resultOf(handler, validate(bodyOf(message)));
      return { ok: true, data };
    } catch (error) {
      return this.refuse(ask, error);
    }
  }

  private refuse(ask: Ask, error: unknown): Envelope {
    const body = errorBodyOf(error);
    const line = { subject: ask.subject, errorId: body.errorId, code: body.code };
    if (isDenial(error)) {
      const actor = currentContext()?.actor;
      this.logger.info({ ...line, actor: actor && actorTag(actor), ...objectOf(ask, error) }, 'denied');
    } else if (error instanceof DomainError) this.logger.info({ ...line, reason: error.message }, 'refused');
    else this.logger.error({ ...line, err: error }, 'failed');
    return { ok: false, error: body };
  }
}

/** Whom a thing is hidden from is told that there is none: whoever asks for what is not there is in the log as well. */
const isDenial = (error: unknown): error is DomainError =>
  error instanceof DomainError && (error.code === 'forbidden' || error.code === 'not_found');

function objectOf(ask: Ask, error: DomainError): Denial {
  if (error instanceof Denied) return error.denial;
  const { noun = '', id = '' } = error.details as Partial<Denial>;
  return { action: ask.subject, noun, id };
}

function bodyOf(message: Msg): unknown {
  try {
    return message.json();
  } catch {
    throw invalid('The request is not JSON.', [
      { path: '', message: 'is not JSON', accepted: 'a JSON object' },
    ]);
  }
}
