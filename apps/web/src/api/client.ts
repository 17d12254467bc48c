import createClient from 'openapi-fetch';
import { ApiProblem, refusedBy } from './problem';
import { type components, type paths } from './schema';

/** What the API's documents call by name: `Schemas['Unit']`. */
export type Schemas = components['schemas'];

/** The HTTP API of the gateway. Throws `ApiProblem` for whatever is not an answer. */
export const http = createClient<paths>({ baseUrl: '/' });

http.use({
  async onResponse({ response }) {
    if (!response.ok) await refusedBy(response);
  },
  onError() {
    return new ApiProblem('offline');
  },
});

/** The body of an answer. */
export async function answerOf<T>(reply: Promise<{ readonly data?: T }>): Promise<T> {
  return (await reply).data as T;
}

/** The key by which a repeated command is recognised. */
export const keyed = (key: string) => ({ 'Idempotency-Key': key });

/** The version that a change is based on. */
export const based = (version: number, key: string) => ({ 'If-Match': `"${version}"`, ...keyed(key) });
