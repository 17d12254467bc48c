import { createTransport } from 'nodemailer';
import { type FailureKind, type SmtpReply, failureKind } from '../domain/delivery';
import { letterText } from '../domain/wording';
import { type DueMail } from './mail.repository';

export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
  readonly publicUrl: string;
}

type Recipient = NonNullable<DueMail['to']>;

/** Milliseconds; a mail is on its way for `whole` at most, well within what the database lets a transaction idle. */
const patience = { connect: 10_000, silence: 20_000, whole: 45_000 };

/** A mail that the server did not take. The message names codes only: what servers write can hold addresses. */
export class SendFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'SendFailure';
  }
}

/** Hands mails to the SMTP server, each over a connection of its own. */
export class MailSender {
  private readonly transport;
  private readonly domain: string;

  constructor(private readonly settings: MailSettings) {
    this.transport = createTransport({
      url: settings.smtpUrl,
      connectionTimeout: patience.connect,
      socketTimeout: patience.silence,
    });
    this.domain = new URL(settings.publicUrl).hostname;
  }

  /** Returns when the server has taken the mail. Throws SendFailure. A mail sent twice has the same Message-ID. */
  async send({ id, title, body, link }: DueMail, to: Recipient): Promise<void> {
    const url = `${this.settings.publicUrl.replace(/\/+$/, '')}${link}`;
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${this.domain}>`,
        from: this.settings.from,
        to,
        subject: title,
        text: letterText(to.name, body, url),
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
        signal: AbortSignal.timeout(patience.whole),
      });
    } catch (error) {
      throw failureOf(error as SmtpReply);
    }
  }
}

function failureOf(reply: SmtpReply): SendFailure {
  const message = [reply.code ?? 'unknown', reply.command, reply.responseCode].filter(Boolean).join(' ');
  return new SendFailure(failureKind(reply), message);
}
