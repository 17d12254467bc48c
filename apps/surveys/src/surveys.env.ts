import { BusEnvironment, DatabaseEnvironment, ServiceEnvironment } from '@zi/service-kit';
import { z } from 'zod';

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const SurveysEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
  ZI_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'is not an IANA time zone such as Asia/Makassar')
    .default('Asia/Jakarta')
    .describe('Time zone in which the days of a survey begin and end'),
});
