import { resolve } from 'node:path';
import { parseEnvironment } from '@zi/service-kit';
import { z } from 'zod';

/** What `npm start` reads. A part whose address is given is not embedded. */
const LocalEnvironment = z.object({
  ZI_LOCAL_DIR: z.string().min(1).default('.local').describe('Where the data lies'),
  ZI_HTTP_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('Port of the gateway; 0 takes a free one'),
  ZI_LOCAL_SEED: z
    .enum(['whole', 'verdict', 'ministry', 'none'])
    .default('whole')
    .describe(
      'How far the demo is told: the whole ministry, one unit to a verdict, units and people only, or not at all',
    ),
  ZI_LOG_LEVEL: z.string().default('info').describe('Least level that the services log'),
  ZI_DATABASE_URL: z.url().optional().describe('PostgreSQL, as a role that may create roles and schemas'),
  ZI_NATS_URL: z.string().optional().describe('NATS servers with JetStream, comma-separated'),
  ZI_NATS_USER: z.string().optional().describe('NATS user of every service'),
  ZI_NATS_PASSWORD: z.string().optional().describe('Its password'),
  ZI_S3_ENDPOINT: z.url().optional().describe('S3-compatible server'),
  ZI_S3_REGION: z.string().default('ap-southeast-3').describe('Its region'),
  ZI_S3_BUCKET: z.string().default('zi-evidence').describe('Bucket of the evidence'),
  ZI_SEAL_BUCKET: z.string().default('zi-seals').describe('Bucket of the seals of the audit trail'),
  ZI_S3_ACCESS_KEY_ID: z.string().optional().describe('Access key to the buckets'),
  ZI_S3_SECRET_ACCESS_KEY: z.string().optional().describe('Its secret'),
  ZI_OIDC_ISSUER: z.url().optional().describe('OpenID provider'),
  ZI_OIDC_CLIENT_ID: z.string().optional().describe('Its client in which people sign in'),
  ZI_OIDC_CLIENT_SECRET: z.string().optional().describe('Secret of that client'),
  ZI_OIDC_AUDIENCE: z.string().optional().describe('Audience of its access tokens'),
  ZI_SMTP_URL: z.url().optional().describe('Mail server, smtp://…'),
  ZI_MAIL_FROM: z.string().default('zi@localhost').describe('Sender of mails'),
});

export type LocalSettings = z.output<typeof LocalEnvironment>;

/** Reads the environment; fails with every problem. `ZI_LOCAL_DIR` comes back absolute. */
export function readSettings(): LocalSettings {
  const settings = parseEnvironment(LocalEnvironment, process.env);
  return { ...settings, ZI_LOCAL_DIR: resolve(settings.ZI_LOCAL_DIR) };
}
