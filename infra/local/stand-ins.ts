import { readFile } from 'node:fs/promises';
import {
  startMailSink,
  startOidc,
  startS3,
  type EmbeddedServer,
  type MailSinkOptions,
  type OidcOptions,
  type S3Options,
} from '@zi/embedded';

/** What the process of the stand-ins runs; a part that is given from outside is absent. */
export interface StandIns {
  readonly s3?: S3Options;
  readonly oidc?: OidcOptions;
  readonly mail?: MailSinkOptions;
}

/** The program of that process: `node stand-ins.js FILE` with the above as JSON. */
async function main(file: string): Promise<void> {
  const { s3, oidc, mail } = JSON.parse(await readFile(file, 'utf8')) as StandIns;
  const starting: Promise<EmbeddedServer>[] = [];
  if (s3) starting.push(startS3(s3));
  if (oidc) starting.push(startOidc(oidc));
  if (mail) starting.push(startMailSink(mail));
  const servers = await Promise.all(starting);
  process.once('SIGTERM', () => {
    void Promise.all(servers.map((server) => server.stop())).then(() => process.exit(0));
  });
}

if (require.main === module) void main(process.argv[2] as string);
