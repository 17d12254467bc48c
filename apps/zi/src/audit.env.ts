import { ServiceEnvironment, parseEnvironment, readEnvironment } from '@zi/service-kit';
import { z } from 'zod';
import { readLocalRun } from './local-run';

/** What reading the audit trail needs. */
export const AuditEnvironment = z.object({
  ZI_AUDIT_DATABASE_URL: z.url().describe('PostgreSQL, as the role `zi_auditor`'),
});

/** What sealing it and checking its seals needs. */
export const SealEnvironment = AuditEnvironment.extend({
  ZI_SEAL_BUCKET: z.string().min(3).describe('Bucket of the seals, of this database and no other'),
  ZI_S3_ENDPOINT: z.url().optional().describe('S3-compatible server; without it AWS of the region'),
  ZI_S3_PATH_STYLE: z
    .stringbool()
    .optional()
    .describe('Bucket in the path instead of the host name; the default with an endpoint'),
  ZI_S3_REGION: z.string().min(1).describe('Region of the bucket'),
  ZI_S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Access key; without it the role of the task'),
  ZI_S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('Secret of the access key'),
  ZI_ENVIRONMENT: ServiceEnvironment.shape.ZI_ENVIRONMENT,
  ZI_LOG_LEVEL: ServiceEnvironment.shape.ZI_LOG_LEVEL,
});
export type SealEnvironment = z.output<typeof SealEnvironment>;

const Where = z.object({
  ZI_AUDIT_DATABASE_URL: z.string().optional(),
  ZI_LOCAL_DIR: z.string().min(1).optional(),
});

/** The auditor's environment: of this process, or, when it names no database, the one that `npm start` has left. */
export function auditorsEnvironment<T extends z.ZodObject>(schema: T): z.output<T> {
  const { ZI_AUDIT_DATABASE_URL: url, ZI_LOCAL_DIR: folder } = readEnvironment(Where);
  if (url !== undefined) return readEnvironment(schema);
  return parseEnvironment(schema, readLocalRun(folder, Object.keys(AuditEnvironment.shape).join()).audit);
}
