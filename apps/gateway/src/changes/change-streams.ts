import { Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type Watcher } from '@zi/bus';
import { DomainError, type Fact } from '@zi/contracts';
import { Refusal } from '../refusal';

/** Streams at once of a session or of the holder of a token. */
export const streamsPerHolder = 5;
/** Who reads so slowly that more than this waits for it reads again from the beginning. */
export const waitingBytes = 64 * 1_024;
/** The rights to read are checked again at the next stream. */
export const streamMs = 5 * 60_000;
/** Proxies take a silent connection for a dead one. */
export const beatMs = 20_000;
const retryMs = 2_000;

/**
 * What anybody is told of a fact: that something changed, and nothing of what. The layer is left out: who reads the
 * programme may not know of every layer that somebody works on.
 */
interface Hint {
  readonly type: string;
  readonly programmeId: string;
  readonly version: number;
}

/** Who a stream is for, and what about. */
interface Subscription {
  readonly holder: string;
  readonly programmes: ReadonlySet<string>;
  /** Bytes that the connection has not sent yet, beside those that the stream holds itself. */
  readonly unsent: () => number;
}

interface Open extends Subscription {
  readonly stream: Readable;
}

/** The open streams of this process. Each fact goes to those of its programme. */
@Injectable()
export class ChangeStreams implements Watcher, BeforeApplicationShutdown {
  private readonly open = new Set<Open>();
  private isOver = false;

  /** Opens a stream in the form of server-sent events. Refuses as `too_many_requests` a holder who has too many. */
  start(subscription: Subscription): Readable {
    if (this.isOver) throw new DomainError('unavailable', 'The gateway is about to stop. Try again.');
    const held = [...this.open].filter(({ holder }) => holder === subscription.holder);
    if (held.length >= streamsPerHolder) throw tooMany();
    const stream = new Readable({ read: () => undefined }); // facts come when they come
    const opened = { ...subscription, stream };
    this.open.add(opened);
    const beat = setInterval(() => this.send(opened, ':\n\n'), beatMs);
    const end = setTimeout(() => this.end(opened), streamMs);
    stream.once('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      this.open.delete(opened);
    });
    this.send(opened, `retry: ${retryMs}\n${ready}`);
    return stream;
  }

  saw({ type, data }: Fact): void {
    const hint = hintOf(type, data);
    const text = `event: change\ndata: ${JSON.stringify(hint)}\n\n`;
    for (const one of this.open) if (one.programmes.has(hint.programmeId)) this.send(one, text);
  }

  missed(): void {
    for (const one of this.open) this.send(one, ready);
  }

  beforeApplicationShutdown(): void {
    this.isOver = true;
    for (const one of this.open) this.end(one);
  }

  private send(one: Open, text: string): void {
    if (!this.open.has(one)) return;
    one.stream.push(text);
    if (waiting(one) > waitingBytes) this.end(one);
  }

  /** Lets nobody wait for a reader who does not read. */
  private end(one: Open): void {
    this.open.delete(one);
    if (waiting(one) > 0) one.stream.destroy();
    else one.stream.push(null);
  }
}

const waiting = ({ stream, unsent }: Open) => stream.readableLength + unsent();

/** Tells the reader to read anew what it shows. */
const ready = 'event: ready\ndata: {}\n\n';

function hintOf(type: string, data: unknown): Hint {
  const { programmeId, version } = data as Omit<Hint, 'type'>;
  return { type, programmeId, version };
}

const tooMany = () =>
  new Refusal(
    'too_many_requests',
    `You have ${streamsPerHolder} streams of changes open, the most that one sign-in may have. Close one, or name more programmes in it.`,
    { headers: { 'retry-after': '10' } },
  );
