import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type GatewayEnvironment } from '../gateway.env';
import { Refusal } from '../refusal';

declare module 'fastify' {
  interface FastifyRequest {
    /** Session or subject that the request is counted for. */
    countedFor: string;
  }
}

const windowMs = 60_000;

interface Rule {
  readonly max: number;
  /** Who has sent too much. */
  readonly who: string;
  readonly keyGenerator?: (request: FastifyRequest) => string;
}

/**
 * Counts requests, in the memory of this process: 5,000 addresses, sessions and subjects each, of more the longest
 * unheard are forgotten. An IPv6 address counts with its /64 network. Each refuses as `too_many_requests` what is over its limit.
 */
export interface RateLimits {
  /** For who is not signed in. */
  address(request: FastifyRequest): Promise<void>;
  /** For who answers a survey. */
  respondent(request: FastifyRequest): Promise<void>;
  session(request: FastifyRequest, id: string): Promise<void>;
  token(request: FastifyRequest, subject: string): Promise<void>;
}

export async function limitRates(
  fastify: FastifyInstance,
  environment: GatewayEnvironment,
): Promise<RateLimits> {
  fastify.decorateRequest('countedFor', '');
  await fastify.register(rateLimit, { global: false });

  const limiter = ({ max, who, ...more }: Rule) => {
    const count = fastify.createRateLimit({ max, timeWindow: windowMs, ...more });
    return async (request: FastifyRequest) => {
      const found = await count(request);
      if (!found.isAllowed && found.isExceeded) throw tooMany(who, max, found.ttlInSeconds);
    };
  };
  const byHolder = (rule: Rule) => {
    const count = limiter({ ...rule, keyGenerator: (request) => request.countedFor });
    return (request: FastifyRequest, holder: string) => {
      request.countedFor = holder;
      return count(request);
    };
  };
  return {
    address: limiter({ max: environment.ZI_RATE_PER_ADDRESS, who: 'Your address' }),
    respondent: limiter({ max: environment.ZI_RATE_RESPONSES, who: 'Your address' }),
    session: byHolder({ max: environment.ZI_RATE_PER_SESSION, who: 'Your session' }),
    token: byHolder({ max: environment.ZI_RATE_PER_TOKEN, who: 'The holder of your token' }),
  };
}

function tooMany(who: string, max: number, seconds: number): Refusal {
  return new Refusal(
    'too_many_requests',
    `${who} has sent more than ${max} requests within a minute. Go on in ${seconds} seconds.`,
    { headers: { 'retry-after': String(seconds) } },
  );
}
