import { type Problem } from '@zi/contracts';
import { type Place } from './form';

interface Kind {
  readonly status: number;
  readonly title: string;
  /** What a caller does about it. */
  readonly remedy: string;
}

/** Every kind of problem document. The wire's codes are a part of it; the rest arises at the edge. */
export const kinds = {
  invalid: {
    status: 400,
    title: 'The request is not valid',
    remedy: 'Mend every entry of `problems`: each names the place, what is wrong and what is accepted.',
  },
  unauthenticated: {
    status: 401,
    title: 'Sign-in is required',
    remedy:
      'People sign in at `/auth/sign-in`; programs send `Authorization: Bearer …` with an access token of the identity provider.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    remedy:
      'Your roles do not cover this here; an administrator of the ministry grants them. With a session, changes come from our own pages only.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    remedy: 'It does not exist, or you may not know of it.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    remedy: 'Use one of the methods of the header `Allow`.',
  },
  conflict: {
    status: 409,
    title: 'Not possible in the present state',
    remedy: '`detail` and `details` say what stands in the way.',
  },
  stale_version: {
    status: 412,
    title: 'Changed in the meantime',
    remedy: 'Read it again and repeat your change on the version of the new `ETag`.',
  },
  too_large: {
    status: 413,
    title: 'The body is too large',
    remedy: 'Send less at once. Files go to the object store, never through this API.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    remedy: 'Send the body as `application/json`.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests',
    remedy: 'Go on after `Retry-After` seconds.',
  },
  version_required: {
    status: 428,
    title: 'The version is missing',
    remedy: 'Send `If-Match` with the `ETag` that your change is based on.',
  },
  failed: {
    status: 500,
    title: 'Something failed on our side',
    remedy: 'Try again with the same `Idempotency-Key`; quote `errorId` if it stays.',
  },
  unavailable: {
    status: 503,
    title: 'Not available right now',
    remedy: 'Try again after `Retry-After` seconds, with the same `Idempotency-Key`.',
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** One thing wrong with a request: a JSON pointer into the body, or the name of a parameter or header. */
export interface HttpProblem extends Problem {
  readonly in: Place;
}

/** A refusal of the edge itself. */
export class Refusal extends Error {
  constructor(
    readonly kind: KindName,
    message: string,
    readonly more: {
      readonly problems?: readonly HttpProblem[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
