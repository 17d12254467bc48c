import { DomainError, type Problem } from '@zi/contracts';
import { AskRefused } from '@zi/bus';
import { v7 } from 'uuid';
import { type HttpProblem, type KindName, Refusal, kinds } from './refusal';

/** A problem document (RFC 9457) with the status and headers that go with it. */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ProblemDocument;
  /** Not foreseen: someone must look at it. */
  readonly unexpected: boolean;
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errorId: string;
  readonly correlationId: string;
  readonly problems?: readonly HttpProblem[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Where the kind is explained to people. */
export const typeOf = (kind: KindName): string => `/api/docs#problem-${kind}`;

/** What a failed request knows of itself. */
export interface ProblemScope {
  readonly correlationId: string;
  /** Puts an owner's problems at their places in the request. */
  readonly located: (problems: readonly Problem[]) => readonly HttpProblem[];
  /** Version that a conflict says the resource is at, where the caller sent one in `If-Match`. */
  readonly currentVersion: (details: unknown) => number | undefined;
}

/** What a failure looks like to the caller; never its insides. */
export function problemOf(error: unknown, scope: ProblemScope): ProblemAnswer {
  if (error instanceof Refusal) return ofRefusal(error, scope);
  if (error instanceof DomainError) return ofDomainError(error, scope);
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const kind = kindOfStatus(status);
    return answer(kind, { ...scope, detail: framed[kind] ?? (error as Error).message });
  }
  return { ...answer('failed', { ...scope, detail: insides }), unexpected: true };
}

const insides = 'Nothing was answered. Try again, and quote the error id if it stays.';

function ofRefusal({ kind, message, more }: Refusal, scope: ProblemScope): ProblemAnswer {
  return answer(kind, { ...scope, detail: message, problems: more.problems, headers: more.headers });
}

function ofDomainError(error: DomainError, scope: ProblemScope): ProblemAnswer {
  const { problems, ...details } = error.details as { problems?: readonly Problem[]; unexpected?: true };
  const parts = {
    ...scope,
    detail: error.message,
    code: error.code,
    ...(error instanceof AskRefused && { errorId: error.errorId }),
    ...(problems && { problems: scope.located(problems) }),
    ...(Object.keys(details).length > 0 && { details }),
  };
  if (details.unexpected) return answer('failed', { ...parts, code: 'failed', details: undefined });
  const current = error.code === 'conflict' ? scope.currentVersion(details) : undefined;
  if (current !== undefined) return answer('stale_version', { ...parts, headers: { etag: `"${current}"` } });
  return answer(error.code, parts);
}

interface Parts {
  readonly correlationId: string;
  readonly detail: string;
  readonly code?: string;
  readonly errorId?: string;
  readonly problems?: readonly HttpProblem[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

function answer(kind: KindName, parts: Parts): ProblemAnswer {
  const { status, title } = kinds[kind];
  const { correlationId, detail, code = kind, errorId = v7(), problems, details } = parts;
  return {
    status,
    headers: { ...(kind === 'unavailable' && { 'retry-after': '2' }), ...parts.headers },
    unexpected: false,
    body: {
      type: typeOf(kind),
      title,
      status,
      detail,
      instance: `urn:uuid:${errorId}`,
      code,
      errorId,
      correlationId,
      problems,
      details,
    },
  };
}

const kindOfStatus = (status: number): KindName =>
  (Object.keys(kinds) as KindName[]).find((name) => kinds[name].status === status) ?? 'invalid';

/** For refusals of the framework that speak of its insides. */
const framed: Partial<Record<KindName, string>> = {
  unsupported_media_type: 'The body is not JSON: send it as application/json.',
};
