import { DomainError } from '@zi/contracts';
import { type Logger } from '@zi/service-kit';
import { type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
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

/**
 * Checks bearer tokens: JWT access tokens of one provider for one audience. Its keys are fetched when the first token
 * comes, so that the gateway starts without the provider.
 */
export class TokenVerifier {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(
    private readonly issuer: string,
    private readonly audience: string,
    private readonly logger: Logger,
  ) {}

  /** The subject of the token in an `Authorization` header. Refuses as `unauthenticated`, or as `unavailable`. */
  async subjectOf(authorization: string | undefined): Promise<string> {
    if (authorization === undefined) throw stranger('This needs a bearer token.');
    const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization) ?? [];
    if (!token) throw stranger('The header Authorization holds no bearer token.', 'invalid_request');
    try {
      const { payload } = await jwtVerify(token, await this.keySet(), {
        issuer: this.issuer,
        audience: this.audience,
        algorithms,
        clockTolerance: patience.clockToleranceSeconds,
        requiredClaims: ['sub', 'exp'],
      });
      return payload.sub!;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw stranger('The token has expired.', 'invalid_token');
      if (tokenFaults.some((fault) => error instanceof fault))
        throw stranger(`The token is not valid: ${(error as Error).message}.`, 'invalid_token');
      this.logger.warn({ issuer: this.issuer, err: error }, 'tokens cannot be checked');
      throw new DomainError('unavailable', 'The identity provider cannot be reached to check the token.');
    }
  }

  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = undefined; // the next request asks again
      throw error;
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const address = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(patience.timeoutMs) });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    const { issuer, jwks_uri: keys } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (issuer !== this.issuer) throw new Error(`${address} speaks for another issuer`);
    return createRemoteJWKSet(new URL(String(keys)), { timeoutDuration: patience.timeoutMs });
  }
}

function stranger(message: string, error?: string): Refusal {
  const details = error ? `, error="${error}", error_description="${message.replaceAll('"', "'")}"` : '';
  return new Refusal('unauthenticated', message, {
    headers: { 'www-authenticate': `Bearer realm="zi"${details}` },
  });
}
