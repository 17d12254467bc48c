import { consumerFlow, outboxFlow, serviceFlow, together } from './flow';

const consumer = (pending: number, redelivered = 0) => ({ durable: 'd', pending, unsettled: 1, redelivered });

describe('the traffic of a service', () => {
  it.each([
    [30, 'good'],
    [31, 'warn'],
    [300, 'warn'],
    [301, 'bad'],
  ])('a fact that waits for %s seconds to be published is %s', (oldestSeconds, flow) => {
    expect(outboxFlow({ pending: 1, oldestSeconds })).toBe(flow);
  });

  it.each([
    [100, 0, 'good'],
    [101, 0, 'warn'],
    [0, 1, 'warn'],
    [1_001, 0, 'bad'],
  ])('a consumer with %s waiting and %s redelivered is %s', (pending, redelivered, flow) => {
    expect(consumerFlow(consumer(pending, redelivered))).toBe(flow);
  });

  it('is as bad as the worst part of it', () => {
    const status = { service: 's', startedAt: '', outbox: { pending: 0, oldestSeconds: 0 } };
    expect(serviceFlow({ ...status, consumers: [consumer(0), consumer(2_000)] })).toBe('bad');
    expect(serviceFlow({ ...status, consumers: [] })).toBe('good');
  });

  it('adds up its consumers', () => {
    expect(together([consumer(1), consumer(2, 3)])).toEqual({ pending: 3, unsettled: 2, redelivered: 3 });
  });
});
