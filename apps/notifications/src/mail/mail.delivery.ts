import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Transaction } from '@zi/database';
import { type Logger, observedGauge } from '@zi/service-kit';
import { setTimeout as delay } from 'node:timers/promises';
import { courseAfter } from '../domain/delivery';
import { type DueMail, MailRepository } from './mail.repository';
import { type MailSender, SendFailure } from './mail.sender';

/** Mails on their way at the same time. */
const laneCount = 3;
const idleMs = 1_000;
const troubleMs = (failures: number) => Math.min(250 * 2 ** (failures - 1), 30_000);

type Outcome = 'settled' | 'idle' | 'trouble';

/**
 * Delivers what is queued. A mail stays locked in its transaction while it is handed over: another instance passes it
 * by, and if this process dies, it is free again at once.
 */
@Injectable()
export class MailDelivery implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private bell = new AbortController();
  private readonly stopping = new AbortController();
  private lanes: Promise<unknown> = Promise.resolve();
  private inTrouble = false;

  constructor(
    private readonly database: Database,
    private readonly mails: MailRepository,
    private readonly sender: MailSender,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    observedGauge('zi_mail_pending', 'Mails that wait to be delivered', [], async (gauge) => {
      gauge.set((await this.backlog()).pending);
    });
    observedGauge('zi_mail_oldest_seconds', 'Age of the oldest mail that waits', [], async (gauge) => {
      gauge.set((await this.backlog()).oldestSeconds);
    });
    this.lanes = Promise.all(Array.from({ length: laneCount }, () => this.run()));
  }

  /** Looks for mails now; to be called after the commit that queued some. */
  wake(): void {
    this.bell.abort();
    this.bell = new AbortController();
  }

  /** Waits for the mails on their way; what else is queued stays for the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.lanes;
  }

  private backlog() {
    return this.database.asSuite((manager) => this.mails.backlog(manager));
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      const bell = this.bell.signal;
      const outcome = await this.deliverNext();
      failures = outcome === 'trouble' ? failures + 1 : 0;
      if (outcome === 'idle') await pause(idleMs, bell);
      // New mail says nothing about the server: it does not end this pause.
      if (outcome === 'trouble') await pause(troubleMs(failures), this.stopping.signal);
    }
  }

  private async deliverNext(): Promise<Outcome> {
    try {
      const outcome = await this.database.asSuite((manager) => this.deliverOne(manager));
      if (outcome === 'settled' && this.inTrouble) {
        this.inTrouble = false;
        this.logger.info('mail is delivered again');
      }
      return outcome;
    } catch (error) {
      this.tellTrouble((error as Error).message);
      return 'trouble';
    }
  }

  private async deliverOne(manager: Transaction['manager']): Promise<Outcome> {
    const mail = await this.mails.claim(manager);
    if (!mail) return 'idle';
    if (!mail.to) {
      await this.mails.drop(manager, mail.id);
      return 'settled';
    }
    try {
      await this.sender.send(mail, mail.to);
    } catch (error) {
      if (error instanceof SendFailure) return this.settleFailure(manager, mail, error);
      throw error;
    }
    await this.mails.markSent(manager, mail.id);
    return 'settled';
  }

  private async settleFailure(
    manager: Transaction['manager'],
    { id, attempts, ageSeconds }: DueMail,
    { kind, message }: SendFailure,
  ): Promise<Outcome> {
    const course = courseAfter(kind, attempts + 1, ageSeconds);
    if (course === 'give_up') {
      await this.mails.giveUp(manager, id, message);
      this.logger.error(
        { mailId: id, reason: message },
        'mail was given up: check the address of the person',
      );
    } else {
      await this.mails.postpone(manager, id, course.waitSeconds, message);
    }
    if (kind !== 'away') return 'settled';
    this.tellTrouble(message);
    return 'trouble';
  }

  private tellTrouble(reason: string): void {
    if (!this.inTrouble) this.logger.warn({ reason }, 'mail cannot be delivered; it waits');
    this.inTrouble = true;
  }
}

async function pause(ms: number, until: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: until }).catch(() => undefined);
}
