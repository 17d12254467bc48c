import { setTimeout as pause } from 'node:timers/promises';

/** An answer of the HTTP API. */
export interface Reply<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Sending {
  /** Version that a change is based on; travels as `If-Match`. */
  readonly version?: number;
  /** Travels as `Idempotency-Key`. */
  readonly key?: string;
}

/** A caller of the public HTTP API, as any client would be one. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  /** Sends a request to a path below `/api/v1` and gives whatever comes back. */
  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    { version, key }: Sending = {},
  ): Promise<Reply<T>> {
    const reply = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
    const content: unknown = await (isJson ? reply.json() : reply.arrayBuffer());
    return { status: reply.status, headers: reply.headers, body: content as T };
  }

  /** The same; throws with the problem document when it was refused. */
  async expect<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    sending?: Sending,
  ): Promise<T> {
    const reply = await this.send<T>(method, path, body, sending);
    if (reply.status >= 400) throw new Error(`${method} ${path} was refused: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  get<T = Record<string, unknown>>(path: string): Promise<T> {
    return this.expect<T>('GET', path);
  }

  post<T = Record<string, unknown>>(path: string, body: unknown, sending?: Sending): Promise<T> {
    return this.expect<T>('POST', path, body, sending);
  }

  put<T = Record<string, unknown>>(path: string, body: unknown, sending?: Sending): Promise<T> {
    return this.expect<T>('PUT', path, body, sending);
  }
}

/**
 * Waits for something that another service does in its own time, e.g. opening the assessment of a programme. The look
 * gives undefined while it is not there yet; any error ends the wait.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  withinMs = 30_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error(`Waited ${withinMs / 1_000} s in vain: ${what}`);
}
