import {
  SpanStatusCode,
  context as otelContext,
  propagation,
  trace,
  type Context,
  type SpanKind,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';

/** Starts tracing. Without an endpoint spans still join across processes by their headers, but none are exported. */
export async function startTracing(
  service: string,
  endpoint: string | undefined,
  extra: SpanProcessor[] = [],
) {
  const processors = [...extra];
  if (endpoint) {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    processors.push(
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }) }),
    );
  }
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: `zi-${service}` }),
    spanProcessors: processors,
  });
  otelContext.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return provider;
}

/** `traceparent` of the work at hand, or undefined outside a trace. */
export function traceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(otelContext.active(), carrier);
  return carrier['traceparent'];
}

/** The trace that a message with this `traceparent` belongs to. */
export function traceOf(header: string | undefined): Context {
  return propagation.extract(otelContext.active(), header ? { traceparent: header } : {});
}

export interface SpanStart {
  kind: SpanKind;
  parent?: Context;
  attributes?: Record<string, string | number>;
}

/** Runs work in a span of its own; an error marks the span and goes on. */
export async function inSpan<T>(name: string, start: SpanStart, work: () => Promise<T>): Promise<T> {
  const { kind, attributes, parent = otelContext.active() } = start;
  return trace.getTracer('zi').startActiveSpan(name, { kind, attributes }, parent, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: error instanceof Error ? error.message : String(error),
      });
      throw error;
    } finally {
      span.end();
    }
  });
}
