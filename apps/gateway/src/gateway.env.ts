import { BusEnvironment, ServiceEnvironment } from '@zi/service-kit';
import { z } from 'zod';
import { contrastOf } from './branding/contrast';

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

const loopbacks = ['127.0.0.1', 'localhost', '[::1]'];
function isSafe(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopbacks.includes(hostname));
}
/** What passes it must not be read on the way: on the same machine only it may go without TLS. */
const safeUrl = z.url().refine(isSafe, 'must be https; http on loopback only');
const origin = safeUrl
  .refine((text) => new URL(text).href === `${new URL(text).origin}/`, 'must be an origin, without a path')
  .transform((text) => new URL(text).origin);

const objectOrigin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).href === `${new URL(text).origin}/`, 'must be an origin, without a path')
  .transform((text) => new URL(text).origin);

/** WCAG 2.2, criterion 1.4.3. */
const leastContrast = 4.5;
const colour = z
  .string()
  .regex(/^#[\da-f]{6}$/i, 'must be a colour as #rrggbb')
  .refine(
    (text) => contrastOf(text, '#ffffff') >= leastContrast,
    `must be darker: white text on it needs a contrast of ${leastContrast}:1`,
  );

const listOf = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));

const sessionKey = z
  .string()
  .regex(/^[\w-]{43}$/, 'each must be 32 bytes in base64url, without padding')
  .transform((text) => Buffer.from(text, 'base64url'));
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'each must be an address or a CIDR');
const count = z.coerce.number().int().min(1).max(1_000_000);
const claim = z.string().min(1).max(100);

export const GatewayEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ZI_SERVICES: addresses.describe('Readiness address of each other service, a JSON object of name: URL'),

  ZI_OIDC_ISSUER: safeUrl.describe(
    'OpenID provider where people sign in and whose access tokens are accepted',
  ),
  ZI_OIDC_AUDIENCE: listOf(z.string())
    .refine((list) => list.length > 0, 'must name one at least')
    .default(['zi-api'])
    .describe('Audiences of access tokens, comma-separated: they must be made for one of them'),
  ZI_OIDC_AUDIENCE_CLAIM: claim.default('aud').describe('Claim of an access token that names its audience'),
  ZI_OIDC_SUBJECT_CLAIM: claim
    .refine((name) => name !== 'email', 'an address may pass to somebody else and is no identity')
    .default('sub')
    .describe('Claim of tokens that says who it is: never given to somebody else'),
  ZI_OIDC_EMAIL_CLAIM: claim.default('email').describe('Claim of an ID token with the mail address'),
  ZI_OIDC_SCOPE_PREFIX: z
    .string()
    .default('zi:')
    .describe('What stands before the scopes of the suite in a token, e.g. zi:unit.read'),
  ZI_OIDC_CLIENT_ID: z.string().min(1).describe('Client of the provider in which people sign in'),
  ZI_OIDC_CLIENT_SECRET: z.string().min(1).describe('Its secret'),
  ZI_OIDC_SCOPES: z
    .string()
    .regex(/(?:^| )openid(?: |$)/, 'must hold openid')
    .default('openid profile email')
    .describe('Scopes that a sign-in asks for'),
  ZI_OIDC_LOGOUT: z
    .enum(['standard', 'cognito'])
    .default('standard')
    .describe('How the provider is told to end its own session'),

  ZI_PUBLIC_URL: origin.describe('Origin under which browsers reach the gateway'),
  ZI_SESSION_KEYS: listOf(sessionKey)
    .refine((list) => list.length > 0, 'must hold one at least')
    .describe('Keys of session cookies, comma-separated: the first seals, all open'),
  ZI_SESSION_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_440)
    .default(60)
    .describe('A session ends when it was not used for so long'),
  ZI_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12).describe('It ends then in any case'),

  ZI_RATE_PER_ADDRESS: count
    .default(300)
    .describe('Requests a minute from an address without a sign-in, signing in included'),
  ZI_RATE_PER_SESSION: count.default(1_200).describe('Requests a minute in one session'),
  ZI_RATE_PER_TOKEN: count.default(3_000).describe('Requests a minute with the tokens of one subject'),
  ZI_RATE_RESPONSES: count
    .default(120)
    .describe('Requests a minute from an address to what respondents of a survey use'),
  ZI_TRUSTED_PROXIES: listOf(network)
    .default([])
    .describe('Addresses or CIDRs of proxies whose X-Forwarded-For is believed, comma-separated'),

  ZI_WEB_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of the built workspace; without it none is served'),
  ZI_OBJECT_ORIGIN: objectOrigin
    .optional()
    .describe('Origin of the object store as browsers reach it, for uploads and previews'),
  ZI_BRAND_NAME: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .default('Zona Integritas')
    .describe('Name that the workspace goes by'),
  ZI_BRAND_COLOUR: colour
    .default('#1f5f8b')
    .describe('Colour behind white text in the workspace, as #rrggbb'),
  ZI_BRAND_LOGO: z.string().min(1).optional().describe('Path of the logo, an SVG or PNG of at most 200 KB'),
});
export type GatewayEnvironment = z.output<typeof GatewayEnvironment>;

/** Injection token of the gateway's environment. */
export const ENVIRONMENT = Symbol('environment');
