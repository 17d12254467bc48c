import { BusEnvironment, DatabaseEnvironment, ServiceEnvironment } from '@zi/service-kit';
import { z } from 'zod';

export const EvidenceEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
  ZI_S3_ENDPOINT: z.url().optional().describe('S3-compatible server; without it AWS of the region'),
  ZI_S3_PUBLIC_ENDPOINT: z.url().optional().describe('The same as browsers reach it, when that differs'),
  ZI_S3_PATH_STYLE: z
    .stringbool()
    .optional()
    .describe('Bucket in the path instead of the host name; the default with an endpoint'),
  ZI_S3_REGION: z.string().min(1).describe('Region of the bucket'),
  ZI_S3_BUCKET: z.string().min(3).describe('Bucket of the evidence'),
  ZI_S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Access key; without it the role of the task'),
  ZI_S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('Secret of the access key'),
  ZI_UPLOAD_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3600)
    .default(900)
    .describe('How long an upload form is valid'),
}).refine((given) => Boolean(given.ZI_S3_ACCESS_KEY_ID) === Boolean(given.ZI_S3_SECRET_ACCESS_KEY), {
  path: ['ZI_S3_SECRET_ACCESS_KEY'],
  message: 'goes with ZI_S3_ACCESS_KEY_ID: give both or neither',
});
export type EvidenceEnvironment = z.output<typeof EvidenceEnvironment>;
