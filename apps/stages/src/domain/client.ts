import { type Client, DomainError } from '@zi/contracts';

export function endClient(client: Client, now: Date): Client {
  if (client.endedAt !== null) {
    throw new DomainError('conflict', `The client was ended on ${client.endedAt.slice(0, 10)} already.`, {
      clientId: client.id,
      endedAt: client.endedAt,
    });
  }
  return { ...client, endedAt: now.toISOString(), version: client.version + 1 };
}
