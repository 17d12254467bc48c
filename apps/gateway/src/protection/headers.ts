import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { type FastifyInstance } from 'fastify';

const yearSeconds = 365 * 86_400;
const nothing = ["'none'"];

/** What browsers are told about every answer. A page that needs more than nothing says so itself, see `pagePolicy`. */
const optionsFor = (publicUrl: string): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: nothing, baseUri: nothing, formAction: nothing, frameAncestors: nothing },
  },
  strictTransportSecurity: publicUrl.startsWith('https:') && {
    maxAge: yearSeconds,
    includeSubDomains: false,
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' }, // with less than that, browsers hide where our own pages post from
});

export const protectByHeaders = (fastify: FastifyInstance, publicUrl: string) =>
  fastify.register(helmet, optionsFor(publicUrl));
