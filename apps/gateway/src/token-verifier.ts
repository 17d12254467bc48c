import { DomainError } from '@zi/contracts';
import { type Logger } from '@zi/service-kit';
import { type JWTPayload, type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { Refusal } from './refusal';

const patience = { timeoutMs: 5_000, clockToleranceSeconds: 30 };
/** Signatures by a key pair only: nobody but the provider can make one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Reasons for which the token is to blame; anything else says that the provider cannot be asked. */
const tokenFaults: readonly (new (...args: never[]) => Error)[] = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];

/** What an accepted token says. */
export interface Token {
  readonly subject: string;
  /** Scopes of the suite that it names, as names of actions. */
  readonly scopes: readonly string[];
}

/** By which names of claims a provider says who and for whom. */
export interface TokenRules {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly audienceClaim: string;
  readonly subjectClaim: string;
  readonly scopePrefix: string;
}

/**
 * Checks bearer tokens: JWT access tokens of one provider for one of our audiences. Its keys are fetched when the first
 * token comes, so that the gateway starts without the provider, and again when a token names a key that is new.
 */
export class TokenVerifier {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(
    private readonly rules: TokenRules,
    private readonly logger: Logger,
  ) {}

  /** The token in an `Authorization` header. Refuses as `unauthenticated`, or as `unavailable`. */
  async verify(authorization: string): Promise<Token> {
    const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization) ?? [];
    if (!token) throw stranger('The header Authorization holds no bearer token.', 'invalid_request');
    return this.tokenOf(await this.claimsOf(token));
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    const { issuer, subjectClaim, audienceClaim } = this.rules;
    try {
      const { payload } = await jwtVerify(token, await this.keySet(), {
        issuer,
        algorithms,
        clockTolerance: patience.clockToleranceSeconds,
        requiredClaims: [subjectClaim, audienceClaim, 'exp'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw stranger('The token has expired.', 'invalid_token');
      if (tokenFaults.some((fault) => error instanceof fault))
        throw stranger(`The token is not valid: ${(error as Error).message}.`, 'invalid_token');
      this.logger.warn({ issuer, err: error }, 'tokens cannot be checked');
      throw new DomainError('unavailable', 'The identity provider cannot be reached to check the token.');
    }
  }

  private tokenOf(claims: JWTPayload): Token {
    const { audiences, audienceClaim, subjectClaim, scopePrefix } = this.rules;
    if (!textsIn(claims[audienceClaim]).some((audience) => audiences.includes(audience)))
      throw stranger(`The token is not valid: unexpected "${audienceClaim}" claim value.`, 'invalid_token');
    const { [subjectClaim]: subject } = claims;
    if (typeof subject !== 'string' || !subject)
      throw stranger(`The token is not valid: unexpected "${subjectClaim}" claim value.`, 'invalid_token');
    const scopes = textsIn(claims['scope'])
      .flatMap((text) => text.split(' '))
      .filter((scope) => scope.startsWith(scopePrefix))
      .map((scope) => scope.slice(scopePrefix.length));
    return { subject, scopes };
  }

  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = undefined; // the next request asks again
      throw error;
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const address = `${this.rules.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(patience.timeoutMs) });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    const { issuer, jwks_uri: keys } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (issuer !== this.rules.issuer) throw new Error(`${address} speaks for another issuer`);
    return createRemoteJWKSet(new URL(String(keys)), { timeoutDuration: patience.timeoutMs });
  }
}

/** The texts of a claim that holds one or a list of them. */
const textsIn = (claim: unknown): string[] => [claim].flat().filter((one) => typeof one === 'string');

export function stranger(message: string, error?: string): Refusal {
  const details = error ? `, error="${error}", error_description="${message.replaceAll('"', "'")}"` : '';
  return new Refusal('unauthenticated', message, {
    headers: { 'www-authenticate': `Bearer realm="zi"${details}` },
  });
}
