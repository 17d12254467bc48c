import { type components } from './schema';

type Document = Partial<components['schemas']['ProblemDocument']>;

const kinds = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'stale_version',
  'too_large',
  'too_many_requests',
  'failed',
  'unavailable',
  'offline',
] as const;
/** What a screen tells apart. `offline`: nothing answered at all. */
export type ProblemKind = (typeof kinds)[number];

/** What the API said when it refused, or that it could not be reached. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly document: Document = {},
  ) {
    super(document.detail ?? kind);
    this.name = 'ApiProblem';
  }

  /** What the owner tells beside its words, e.g. the gates that are shut or both sides of a conflict. */
  get details(): Readonly<Record<string, unknown>> {
    return this.document.details ?? {};
  }

  /** True when the same request may succeed a little later. */
  get passes(): boolean {
    return ['offline', 'unavailable', 'too_many_requests', 'failed'].includes(this.kind);
  }
}

/** The kind that a problem document names in the last part of its type; what no screen tells apart is `failed`. */
export function kindOf({ type = '' }: Document): ProblemKind {
  return kinds.find((kind) => type.endsWith(`#problem-${kind}`)) ?? 'failed';
}

export const isProblem = (error: unknown, ...of: ProblemKind[]): error is ApiProblem =>
  error instanceof ApiProblem && (of.length === 0 || of.includes(error.kind));

/** What a reply says that is no answer. Throws it. */
export async function refusedBy(reply: Response): Promise<never> {
  const document = (await reply.json().catch(() => ({}))) as Document;
  throw new ApiProblem(kindOf(document), document);
}

/** Asks what the generated client does not know, such as files. Throws `ApiProblem` for whatever is not an answer. */
export async function fetched(path: string, init?: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch(() => {
    throw new ApiProblem('offline');
  });
  return reply.ok ? reply : refusedBy(reply);
}
