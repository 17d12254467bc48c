import { type CookieSerializeOptions } from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Seal } from './seal';

/** What a browser keeps while somebody signs in. */
const Transaction = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Where the person goes afterwards: a whole address of ours. */
  returnTo: z.string(),
  invitation: z.string().nullable(),
});
export type Transaction = z.output<typeof Transaction>;

/** What a browser keeps of a session. */
const HeldSession = z.object({
  id: z.string(),
  token: z.string(),
  expiresAt: z.string(),
  /** Names the session to the provider at sign-out. */
  idToken: z.string().optional(),
});
export type HeldSession = z.output<typeof HeldSession>;

const transactionMs = 10 * 60_000;
/** Browsers drop cookies over 4,096 bytes, name and attributes included. */
const largestValue = 3_900;

/** The two cookies of a sign-in: sealed, for no script to read, sent to us alone. */
export class SessionCookies {
  private readonly names: { readonly session: string; readonly transaction: string };
  private readonly options: CookieSerializeOptions;
  private readonly sessionSeal: Seal<HeldSession>;
  private readonly transactionSeal: Seal<Transaction>;

  constructor(publicUrl: string, keys: readonly Uint8Array[]) {
    const secure = publicUrl.startsWith('https:');
    const prefix = secure ? '__Host-' : '';
    this.names = { session: `${prefix}zi-session`, transaction: `${prefix}zi-sign-in` };
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
    this.sessionSeal = new Seal('session', HeldSession, keys);
    this.transactionSeal = new Seal('sign-in', Transaction, keys);
  }

  hasSession(request: FastifyRequest): boolean {
    return request.cookies[this.names.session] !== undefined;
  }

  session(request: FastifyRequest): Promise<HeldSession | undefined> {
    return this.sessionSeal.open(request.cookies[this.names.session] ?? '');
  }

  /** An ID token that makes the cookie too large is left out: the provider then asks who signs out. */
  async setSession(reply: FastifyReply, { id, token, expiresAt, idToken }: HeldSession): Promise<void> {
    const expires = new Date(expiresAt);
    const whole = await this.sessionSeal.close({ id, token, expiresAt, idToken }, expires);
    const fits = whole.length <= largestValue;
    const value = fits ? whole : await this.sessionSeal.close({ id, token, expiresAt }, expires);
    reply.setCookie(this.names.session, value, { ...this.options, expires });
  }

  clearSession(reply: FastifyReply): void {
    reply.clearCookie(this.names.session, this.options);
  }

  transaction(request: FastifyRequest): Promise<Transaction | undefined> {
    return this.transactionSeal.open(request.cookies[this.names.transaction] ?? '');
  }

  async setTransaction(reply: FastifyReply, transaction: Transaction): Promise<void> {
    const expires = new Date(Date.now() + transactionMs);
    const value = await this.transactionSeal.close(transaction, expires);
    reply.setCookie(this.names.transaction, value, { ...this.options, expires });
  }

  clearTransaction(reply: FastifyReply): void {
    reply.clearCookie(this.names.transaction, this.options);
  }
}
