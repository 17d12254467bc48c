import { type Client } from '@zi/contracts';
import { refusalOf } from '../fixtures/refusal';
import { endClient } from './client';

describe('another system’s client', () => {
  it('is ended once', () => {
    const now = new Date('2026-03-02T01:00:00Z');
    const client: Client = {
      ...{ id: 'c', subject: 'e-office', name: 'e-Office', unitId: 'u', scopes: ['unit.read'], version: 1 },
      ...{ registeredAt: '2026-01-02T01:00:00.000Z', endedAt: null },
    };
    const ended = endClient(client, now);
    expect(ended).toEqual({ ...client, endedAt: now.toISOString(), version: 2 });
    expect(refusalOf(() => endClient(ended, now))).toMatchObject({ code: 'conflict' });
  });
});
