import { type Actor } from '@zi/contracts';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type ActorResolver, actorOf } from './actor-resolver';
import { refuseCrossSite } from './protection/cross-site';
import { type RateLimits } from './protection/rate-limits';
import { arrivalOf } from './request-scope';
import { type HeldSession, type SessionCookies } from './sign-in/session-cookies';
import { type SessionService } from './sign-in/session.service';
import { type Token, type TokenVerifier, stranger } from './token-verifier';

/** What the door needs to know people. */
export interface DoorTools {
  readonly publicUrl: string;
  readonly verifier: TokenVerifier;
  readonly resolver: ActorResolver;
  readonly cookies: SessionCookies;
  readonly sessions: SessionService;
  readonly limits: RateLimits;
}

/** Somebody with a live session. */
export interface Resident {
  readonly actor: Actor;
  readonly session: HeldSession;
}

/** Finds out who asks, before a body is read, and counts the request for who that is. */
export class Door {
  constructor(private readonly tools: DoorTools) {}

  /** By a bearer token, else by a session. Refuses as `unauthenticated` who brings neither. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byToken(request, authorization);
    return (await this.bySession(request, reply)).actor;
  }

  /** By a session. Refuses as `unauthenticated` who has none that lives, as `forbidden` what another site sent. */
  async bySession(request: FastifyRequest, reply: FastifyReply): Promise<Resident> {
    const { cookies, sessions, limits, publicUrl } = this.tools;
    const held = await this.heldSession(request, reply);
    refuseCrossSite(request, publicUrl);
    await limits.session(request, held.id);
    const found = await sessions.resume(held, arrivalOf(request));
    if (!found) {
      cookies.clearSession(reply);
      throw stranger('Your session has ended: sign in again.');
    }
    const { caller, renewed } = found;
    const session = { ...held, ...renewed };
    if (renewed) await cookies.setSession(reply, session);
    return { actor: actorOf(caller, request.ip), session };
  }

  private async heldSession(request: FastifyRequest, reply: FastifyReply): Promise<HeldSession> {
    const { cookies, limits } = this.tools;
    const held = await cookies.session(request);
    if (held) return held;
    await limits.address(request);
    if (!cookies.hasSession(request)) throw stranger('This needs a sign-in: a session or a bearer token.');
    cookies.clearSession(reply);
    throw stranger('Your session has ended: sign in again.');
  }

  private async byToken(request: FastifyRequest, authorization: string): Promise<Actor> {
    const { resolver, limits } = this.tools;
    const token = await this.verified(request, authorization);
    await limits.token(request, token.subject);
    return resolver.resolve(token, request.ip, request.scope.correlationId);
  }

  private async verified(request: FastifyRequest, authorization: string): Promise<Token> {
    try {
      return await this.tools.verifier.verify(authorization);
    } catch (refusal) {
      await this.tools.limits.address(request);
      throw refusal;
    }
  }
}
