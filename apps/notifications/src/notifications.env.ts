import { BusEnvironment, DatabaseEnvironment, ServiceEnvironment } from '@zi/service-kit';
import { z } from 'zod';

export const NotificationsEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
  ZI_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .describe('Mail server: smtp://user:password@host:port, or smtps:// for TLS from the first byte'),
  ZI_MAIL_FROM: z
    .string()
    .regex(/\S@\S/, 'must hold a mail address')
    .describe('Sender of mails, e.g. Zona Integritas <zi@example.go.id>'),
  ZI_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .describe('Address of the suite as people open it; links in mails begin with it'),
  ZI_MAIL_SETTLE_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3600)
    .default(5)
    .describe('How long the mail of a changed score waits for further changes'),
});
export type NotificationsEnvironment = z.output<typeof NotificationsEnvironment>;
