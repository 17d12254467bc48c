import { type ServiceStatus } from '../../api/operations';

/** From where on the traffic of a service needs a look (`warn`) or is in trouble (`bad`). */
export const thresholds = { warnSeconds: 30, badSeconds: 300, warnPending: 100, badPending: 1_000 } as const;

type Flow = 'good' | 'warn' | 'bad';
const byNumber = (value: number, warn: number, bad: number): Flow =>
  value > bad ? 'bad' : value > warn ? 'warn' : 'good';
const worst = (...flows: Flow[]): Flow =>
  (['bad', 'warn'] as const).find((flow) => flows.includes(flow)) ?? 'good';

export const outboxFlow = ({ oldestSeconds, pending }: ServiceStatus['outbox']): Flow =>
  worst(
    byNumber(oldestSeconds, thresholds.warnSeconds, thresholds.badSeconds),
    byNumber(pending, thresholds.warnPending, thresholds.badPending),
  );

type Consumer = ServiceStatus['consumers'][number];
export const consumerFlow = ({ pending, redelivered }: Omit<Consumer, 'durable' | 'unsettled'>): Flow =>
  worst(byNumber(pending, thresholds.warnPending, thresholds.badPending), redelivered > 0 ? 'warn' : 'good');

export const serviceFlow = ({ outbox, consumers }: ServiceStatus): Flow =>
  worst(outboxFlow(outbox), ...consumers.map(consumerFlow));

/** The consumers of a service together. */
export const together = (consumers: readonly Consumer[]) => ({
  pending: consumers.reduce((sum, { pending }) => sum + pending, 0),
  unsettled: consumers.reduce((sum, { unsettled }) => sum + unsettled, 0),
  redelivered: consumers.reduce((sum, { redelivered }) => sum + redelivered, 0),
});
