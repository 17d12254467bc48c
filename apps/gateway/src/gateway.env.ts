import { BusEnvironment, ServiceEnvironment } from '@zi/service-kit';
import { z } from 'zod';

const addresses = z
  .string()
  .default('{}')
  .transform((text, refinement): Record<string, string> => {
    try {
      return z.record(z.string(), z.url()).parse(JSON.parse(text));
    } catch {
      refinement.addIssue('must be a JSON object of name: URL');
      return z.NEVER;
    }
  });

export const GatewayEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ZI_OIDC_ISSUER: z.url().describe('OpenID provider whose access tokens are accepted'),
  ZI_OIDC_AUDIENCE: z.string().min(1).default('zi-api').describe('Audience that they must be made for'),
  ZI_SERVICES: addresses.describe('Readiness address of each other service, a JSON object of name: URL'),
});
export type GatewayEnvironment = z.output<typeof GatewayEnvironment>;
