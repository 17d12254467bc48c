import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The process's metrics, served as Prometheus text at `/metrics`. */
export const registry = new Registry();

/** Names the service on every metric and adds those of the process (memory, event loop, garbage collection). */
export function startMetrics(service: string): void {
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Seconds from the arrival of an ask to its reply; `outcome` is `ok` or an error code. */
export const askSeconds = new Histogram({
  name: 'zi_ask_seconds',
  help: 'Seconds from the arrival of an ask to its reply',
  labelNames: ['subject', 'outcome'],
  buckets: seconds,
  registers: [registry],
});

/** Seconds from the recording of a fact to its settlement; `outcome` is `done`, `retry` or `dead`. */
export const factSeconds = new Histogram({
  name: 'zi_fact_seconds',
  help: 'Seconds from the recording of a fact to its settlement by a hearer',
  labelNames: ['durable', 'outcome'],
  buckets: [...seconds, 60, 600],
  registers: [registry],
});

/** Facts that were delivered more than once. */
export const redeliveries = new Counter({
  name: 'zi_fact_redeliveries_total',
  help: 'Facts that were delivered to a hearer more than once',
  labelNames: ['durable'],
  registers: [registry],
});

/** Facts that no hearer of this service could handle. */
export const deadLetters = new Counter({
  name: 'zi_dead_letters_total',
  help: 'Facts that were put aside as dead letters',
  labelNames: ['durable', 'reason'],
  registers: [registry],
});

/** Facts published by the relay. */
export const published = new Counter({
  name: 'zi_outbox_published_total',
  help: 'Facts published from the outbox',
  registers: [registry],
});

/** Seconds that a request took at the edge; `status` is the HTTP status. */
export const httpSeconds = new Histogram({
  name: 'zi_http_seconds',
  help: 'Seconds from the arrival of an HTTP request to its response',
  labelNames: ['route', 'status'],
  buckets: seconds,
  registers: [registry],
});

/** A gauge that is read when the metrics are collected. Of several services in one process the last is observed. */
export function observedGauge(
  name: string,
  help: string,
  labelNames: string[],
  read: (gauge: Gauge) => Promise<void>,
) {
  registry.removeSingleMetric(name);
  return new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      this.reset();
      await read(this);
    },
  });
}
