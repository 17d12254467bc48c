import { type FastifyRequest } from 'fastify';
import { Refusal } from '../refusal';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that a page of somebody else may have sent with our cookie: the browser must say that it comes
 * from a page of ours.
 */
export function refuseCrossSite({ method, headers }: FastifyRequest, publicUrl: string): void {
  if (safe.includes(method)) return;
  if (headers['sec-fetch-site'] === 'same-origin' || headers.origin === publicUrl) return;
  throw new Refusal(
    'forbidden',
    `With a session, changes are taken from pages of ${publicUrl} only: neither Sec-Fetch-Site nor Origin says that this came from one.`,
  );
}
