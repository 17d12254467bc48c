import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailSink, type MailSink, type SunkMail } from './mail-sink';

describe('the mail sink', () => {
  let dir: string;
  let sink: MailSink;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zi-mail-'));
    sink = await startMailSink({ dir });
  });
  afterEach(async () => {
    await sink.stop();
    await rm(dir, { recursive: true });
  });

  const mails = async () => (await (await fetch(`${sink.pageUrl}/mails`)).json()) as SunkMail[];
  const send = (subject: string) => {
    const mail = {
      from: 'zi@kkp.example',
      to: 'kepala@bpspl.example',
      cc: 'tim@bpspl.example',
      messageId: '<1@zi>',
    };
    return createTransport(sink.url).sendMail({ ...mail, subject, text: 'Skor: 86,02' });
  };

  test('keeps every mail with recipients, subject, text and message id, over a restart too', async () => {
    await send('Skor baru');
    await sink.stop();
    sink = await startMailSink({ dir });
    await send('Indeks baru');
    const kept = await mails();
    expect(kept.map(({ subject }) => subject)).toEqual(['Skor baru', 'Indeks baru']);
    expect(kept[0]).toMatchObject({
      from: 'zi@kkp.example',
      to: ['kepala@bpspl.example', 'tim@bpspl.example'],
      text: 'Skor: 86,02\n',
      messageId: '<1@zi>',
      html: null,
    });
    expect(Date.parse(kept[0]?.date ?? '')).not.toBeNaN();
  });

  test('forgets all on request', async () => {
    await send('Skor baru');
    expect((await fetch(`${sink.pageUrl}/mails`, { method: 'DELETE' })).status).toBe(204);
    expect(await mails()).toEqual([]);
  });

  test('shows the mails to people, without running what they contain', async () => {
    await send('<script>alert(1)</script>');
    const shown = await (await fetch(sink.pageUrl)).text();
    expect(shown).toContain('Skor: 86,02');
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(shown).not.toContain('<script>');
  });
});
