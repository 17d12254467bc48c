import { DomainError } from '@zi/contracts';
import { type Logger } from '@zi/service-kit';
import * as openid from 'openid-client';
import { type GatewayEnvironment } from '../gateway.env';
import { SignInRefused } from './sign-in-refused';

/** What only the browser that began a sign-in can bring back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who signed in, as the provider asserts it. */
export interface Identity {
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly idToken: string;
}

const patience = { timeoutSeconds: 5, clockToleranceSeconds: 30 };

/** Codes of failures for which what the browser brought is to blame; any other says that the provider is. */
const faults = new Set<unknown>([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
]);

/**
 * The OpenID provider where people sign in, by authorization code with PKCE. Its addresses are fetched at the first
 * sign-in, so that the gateway starts without the provider.
 */
export class IdentityProvider {
  private found: Promise<openid.Configuration> | undefined;
  private readonly callback: string;

  constructor(
    private readonly environment: GatewayEnvironment,
    private readonly logger: Logger,
  ) {
    this.callback = `${environment.ZI_PUBLIC_URL}/auth/callback`;
  }

  /** Where to send the browser; `again` has the provider ask who it is, also whom it knows. Refuses as `unavailable`. */
  async begin(again: boolean): Promise<{ readonly url: string; readonly attempt: Attempt }> {
    const attempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callback,
      scope: this.environment.ZI_OIDC_SCOPES,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      ...(again && { prompt: 'login' }),
    });
    return { url: url.href, attempt };
  }

  /** Who came back, by the query that the browser brought. Throws SignInRefused, or refuses as `unavailable`. */
  async complete(query: string, { state, nonce, codeVerifier }: Attempt): Promise<Identity> {
    const tokens = await openid
      .authorizationCodeGrant(await this.configuration(), new URL(`${this.callback}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
      })
      .catch((error: unknown) => this.refuse(error));
    const claims = tokens.claims()!;
    const { ZI_OIDC_SUBJECT_CLAIM: subjectClaim, ZI_OIDC_EMAIL_CLAIM: emailClaim } = this.environment;
    const { [subjectClaim]: subject, [emailClaim]: email, email_verified: verified } = claims;
    if (typeof subject !== 'string') throw new SignInRefused(`the ID token has no claim ${subjectClaim}`);
    return {
      subject,
      email: typeof email === 'string' ? email : null,
      emailVerified: verified === true || verified === 'true',
      idToken: tokens.id_token!,
    };
  }

  /** Where to send the browser for the provider to end its session too; our own front when it cannot. */
  async signOutUrl(idToken: string | undefined): Promise<string> {
    const { ZI_PUBLIC_URL: home, ZI_OIDC_LOGOUT: kind, ZI_OIDC_CLIENT_ID: client } = this.environment;
    try {
      const configuration = await this.configuration();
      const { end_session_endpoint: endSession, authorization_endpoint: authorization } =
        configuration.serverMetadata();
      if (kind === 'cognito') {
        const url = new URL('/logout', authorization);
        url.search = new URLSearchParams({ client_id: client, logout_uri: home }).toString();
        return url.href;
      }
      if (endSession === undefined) return home;
      const hint = idToken === undefined ? undefined : { id_token_hint: idToken };
      return openid.buildEndSessionUrl(configuration, { ...hint, post_logout_redirect_uri: home }).href;
    } catch {
      return home; // it is away, and our own session has ended
    }
  }

  private configuration(): Promise<openid.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined; // the next request asks again
      return this.refuse(error);
    });
    return this.found;
  }

  private discover(): Promise<openid.Configuration> {
    const { ZI_OIDC_ISSUER, ZI_OIDC_CLIENT_ID, ZI_OIDC_CLIENT_SECRET } = this.environment;
    const issuer = new URL(ZI_OIDC_ISSUER);
    return openid.discovery(
      issuer,
      ZI_OIDC_CLIENT_ID,
      { [openid.clockTolerance]: patience.clockToleranceSeconds },
      openid.ClientSecretBasic(ZI_OIDC_CLIENT_SECRET),
      {
        timeout: patience.timeoutSeconds,
        execute: [
          openid.enableNonRepudiationChecks,
          ...(issuer.protocol === 'http:' ? [allowClearLines] : []),
        ],
      },
    );
  }

  private refuse(error: unknown): never {
    if (isFault(error)) throw new SignInRefused((error as Error).message);
    this.logger.warn({ issuer: this.environment.ZI_OIDC_ISSUER, err: error }, 'nobody can sign in');
    throw new DomainError('unavailable', 'The identity provider cannot be reached.');
  }
}

/** For a provider on loopback: the environment lets no other go without TLS. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out; this is the case it is for
const allowClearLines = openid.allowInsecureRequests;

function isFault(error: unknown): boolean {
  if (error instanceof openid.AuthorizationResponseError) return true;
  if (error instanceof openid.ResponseBodyError) return error.error === 'invalid_grant';
  return faults.has((error as { code?: unknown }).code);
}
