import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { v7 as uuid } from 'uuid';
import { html, page, sendJson, sendPage } from './html';
import { serveHttp } from './http-server';
import type { EmbeddedServer } from './process';

export interface MailSinkOptions {
  /** One JSON file per mail. */
  readonly dir: string;
  /** SMTP port; 0 or absent: any free port. */
  readonly port?: number;
  /** Port of the page and of `/mails`; 0 or absent: any free port. */
  readonly httpPort?: number;
}

/** A mail as `GET /mails` answers it, oldest first. */
export interface SunkMail {
  readonly id: string;
  readonly messageId: string | null;
  readonly from: string;
  /** Every recipient of the envelope, copies included. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** When it arrived, ISO 8601. */
  readonly date: string;
}

/** An SMTP server (`url`, `smtp://…`) that takes every mail and delivers none; `pageUrl` shows them. */
export interface MailSink extends EmbeddedServer {
  readonly pageUrl: string;
}

async function keep(dir: string, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(stream);
  const { mailFrom, rcptTo } = session.envelope;
  const kept: SunkMail = {
    id: uuid(),
    messageId: mail.messageId ?? null,
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || null,
    date: new Date().toISOString(),
  };
  const file = join(dir, `${kept.id}.json`);
  await writeFile(`${file}.new`, JSON.stringify(kept));
  await rename(`${file}.new`, file);
}

async function startSmtp(dir: string, port: number): Promise<SMTPServer> {
  const { SMTPServer } = await import('smtp-server');
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onData: (stream, session, done) => {
      keep(dir, stream, session).then(
        () => done(),
        (failure: unknown) => done(failure as Error),
      );
    },
  });
  smtp.on('error', (failure) => process.stderr.write(`${failure.message}\n`)); // of a connection, not of the server
  smtp.listen(port, '127.0.0.1');
  await once(smtp.server, 'listening');
  return smtp;
}

async function keptMails(dir: string): Promise<SunkMail[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(dir, name), 'utf8')) as SunkMail),
  );
}

async function forgetAll(dir: string): Promise<void> {
  for (const name of await readdir(dir)) await rm(join(dir, name), { force: true });
}

function mailPage(mails: readonly SunkMail[]): string {
  const items = mails.toReversed().map(
    (mail) =>
      html`<details>
        <summary>${mail.date} · <strong>${mail.subject}</strong> · to ${mail.to.join(', ')}</summary>
        <pre>${mail.text}</pre>
      </details>`,
  );
  return page('Mail that the suite has sent', mails.length > 0 ? html`${items}` : html`<p>None yet.</p>`);
}

async function answer(dir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = [request.method, request.url].join(' ');
  if (route === 'GET /') return sendPage(response, mailPage(await keptMails(dir)));
  if (route === 'GET /mails') return sendJson(response, 200, await keptMails(dir));
  if (route !== 'DELETE /mails')
    return sendJson(response, 404, { routes: ['GET /', 'GET /mails', 'DELETE /mails'] });
  await forgetAll(dir);
  response.writeHead(204).end();
}

/** Starts the mail sink within this process. `stop` keeps the mails. */
export async function startMailSink(options: MailSinkOptions): Promise<MailSink> {
  await mkdir(options.dir, { recursive: true });
  const smtp = await startSmtp(options.dir, options.port ?? 0);
  const { port } = smtp.server.address() as AddressInfo;
  const web = await serveHttp(options.httpPort, () => (request, response) => {
    answer(options.dir, request, response).catch((failure: unknown) =>
      sendJson(response, 500, { error: (failure as Error).message }),
    );
  });
  const stop = async () => {
    if (!smtp.server.listening) return;
    await Promise.all([new Promise<void>((resolve) => smtp.close(() => resolve())), web.stop()]);
  };
  return { url: `smtp://127.0.0.1:${port}`, port, pageUrl: web.url, stop };
}
