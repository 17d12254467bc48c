import { type LoggerService } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { type Logger, pino } from 'pino';
import { currentContext } from './context';

export type { Logger } from 'pino';

/**
 * JSON lines on stdout. Each carries the service, and inside a request its correlation id and trace id.
 * ERROR means that someone must act now; a refused request is INFO. Payloads and personal data are never logged.
 */
export function createLogger(service: string, level: string, environment: string): Logger {
  return pino({
    level,
    base: { service, environment },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => ({
      correlationId: currentContext()?.correlationId,
      traceId: trace.getActiveSpan()?.spanContext().traceId,
    }),
  });
}

const errorOf = (rest: unknown[]) => {
  const [stack, scope] = rest.length > 1 ? rest : [undefined, rest[0]];
  return { stack, scope };
};

/** Lets Nest write through pino; its start-up chatter is DEBUG. */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: (message: unknown, scope?: string) => logger.debug({ scope }, String(message)),
    debug: (message: unknown, scope?: string) => logger.trace({ scope }, String(message)),
    verbose: (message: unknown, scope?: string) => logger.trace({ scope }, String(message)),
    warn: (message: unknown, scope?: string) => logger.warn({ scope }, String(message)),
    error: (message: unknown, ...rest: unknown[]) => logger.error(errorOf(rest), String(message)),
    fatal: (message: unknown, ...rest: unknown[]) => logger.fatal(errorOf(rest), String(message)),
  };
}
