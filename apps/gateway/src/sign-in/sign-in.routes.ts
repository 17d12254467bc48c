import { DomainError } from '@zi/contracts';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { z } from 'zod';
import { type Door } from '../door';
import { languageOf } from '../pages/language';
import { pagePolicy } from '../pages/page';
import { signInAwayPage, signInRefusedPage } from '../pages/sign-in.page';
import { refuseCrossSite } from '../protection/cross-site';
import { Refusal } from '../refusal';
import { arrivalOf, inScope } from '../request-scope';
import { type IdentityProvider } from './identity-provider';
import { type MinimumTime } from './minimum-time';
import { returnAddress } from './return-path';
import { type SessionCookies } from './session-cookies';
import { type SessionService } from './session.service';
import { SignInRefused } from './sign-in-refused';

export interface SignInTools {
  readonly publicUrl: string;
  readonly provider: IdentityProvider;
  readonly sessions: SessionService;
  readonly cookies: SessionCookies;
  readonly door: Door;
  readonly minimumTime: MinimumTime;
}

/** Sign-in, sign-out and who is signed in, for browsers. */
export function openSignIn(fastify: FastifyInstance, tools: SignInTools): void {
  fastify.get('/auth/sign-in', (request, reply) =>
    orPage(request, reply, () => beginSignIn(request, reply, tools)),
  );
  fastify.get('/auth/callback', (request, reply) =>
    orPage(request, reply, () => tools.minimumTime.ofFailure(() => completeSignIn(request, reply, tools))),
  );
  fastify.post('/auth/sign-out', (request, reply) => signOut(request, reply, tools));
  fastify.get('/auth/session', { config: { countsItself: true } }, async (request, reply) => {
    const { actor, session } = await inScope(request, () => tools.door.bySession(request, reply));
    const { id, name, grants, ties } = actor;
    reply.header('cache-control', 'no-store');
    return { id, name, grants, ties, expiresAt: session.expiresAt };
  });
}

async function beginSignIn(request: FastifyRequest, reply: FastifyReply, tools: SignInTools) {
  const { provider, cookies, publicUrl } = tools;
  const { again, ...wanted } = readWish(request.query, publicUrl);
  const { url, attempt } = await provider.begin(again);
  await cookies.setTransaction(reply, { ...attempt, ...wanted });
  return redirect(reply, url);
}

async function completeSignIn(request: FastifyRequest, reply: FastifyReply, tools: SignInTools) {
  const { provider, cookies, sessions } = tools;
  const transaction = await cookies.transaction(request);
  cookies.clearTransaction(reply);
  if (!transaction) throw new SignInRefused('no sign-in was begun in this browser within ten minutes');
  const [, query = ''] = request.url.split('?');
  const identity = await provider.complete(query, transaction);
  const { session } = await sessions.begin(identity, transaction.invitation, arrivalOf(request));
  await cookies.setSession(reply, { ...session, idToken: identity.idToken });
  return redirect(reply, transaction.returnTo);
}

/** A session that is over already is signed out all the same. */
async function signOut(request: FastifyRequest, reply: FastifyReply, tools: SignInTools) {
  const { provider, cookies, sessions, publicUrl } = tools;
  if (cookies.hasSession(request)) refuseCrossSite(request, publicUrl);
  const held = await cookies.session(request);
  if (held) await inScope(request, () => sessions.end(held, arrivalOf(request)));
  cookies.clearSession(reply);
  reply.header('cache-control', 'no-store');
  return { location: await provider.signOutUrl(held?.idToken) };
}

const redirect = (reply: FastifyReply, address: string) =>
  reply.header('cache-control', 'no-store').redirect(address, 303);

const Wish = z.object({
  return: z.string().default('/'),
  invitation: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .nullable()
    .default(null),
  again: z.literal('yes').optional(),
});
const accepted: Readonly<Record<string, string>> = {
  return: 'the path of a page of ours, e.g. /programmes',
  invitation: 'the code of an invitation: letters, digits, - and _',
  again: 'yes',
};

function readWish(query: unknown, publicUrl: string) {
  const { data, error } = Wish.safeParse(query);
  if (error) throw wrongQuery(error.issues.map(({ path: [name] }) => String(name)));
  const returnTo = returnAddress(data.return, publicUrl);
  if (returnTo === undefined) throw wrongQuery(['return']);
  return { returnTo, invitation: data.invitation, again: data.again !== undefined };
}

const wrongQuery = (names: readonly string[]) =>
  new Refusal('invalid', 'The request is not valid.', {
    problems: names.map((path) => ({
      in: 'query',
      path,
      message: 'is not of the accepted form',
      accepted: accepted[path],
    })),
  });

/** Answers a failed step of a sign-in with a page: the same one for every reason but that nobody can sign in. */
async function orPage(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await inScope(request, work);
  } catch (error) {
    const errorId = v7();
    const language = languageOf(request.headers['accept-language']);
    if (error instanceof SignInRefused) {
      request.scope.refusal = { code: 'sign_in_refused', errorId, reason: error.reason };
      return answerPage(reply, 403, signInRefusedPage(language, errorId));
    }
    if (!(error instanceof DomainError) || error.code !== 'unavailable') throw error;
    request.scope.refusal = { code: error.code, errorId, reason: error.message };
    return answerPage(reply, 503, signInAwayPage(language, errorId));
  }
}

const answerPage = (reply: FastifyReply, status: number, text: string) =>
  reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy)
    .type('text/html; charset=utf-8')
    .send(text);
