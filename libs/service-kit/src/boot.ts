import {
  type ArgumentsHost,
  Catch,
  type DynamicModule,
  Global,
  Module,
  type ModuleMetadata,
} from '@nestjs/common';
import { APP_FILTER, BaseExceptionFilter, NestFactory } from '@nestjs/core';
import { type CustomTransportStrategy } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ServiceName } from '@zi/contracts';
import 'reflect-metadata';
import { throwError } from 'rxjs';
import { type z } from 'zod';
import { EnvironmentError, type ServiceEnvironment, parseEnvironment } from './environment';
import { translateFailure } from './failure';
import { HealthController, Readiness } from './health';
import { type Logger, createLogger, nestLogger } from './logger';
import { startMetrics } from './metrics';
import { startTracing } from './tracing';

/** Injection token of the process's logger (pino). */
export const LOGGER = Symbol('logger');
/** Injection token of the service's name. */
export const SERVICE = Symbol('service');
/** Injection token of the transport that brings asks and facts to the controllers; `@zi/bus` provides it. */
export const TRANSPORT = Symbol('transport');

/** A service: its name, what it reads from the environment, and its module. */
export interface ServiceDefinition<E extends z.ZodObject> {
  readonly name: ServiceName;
  readonly environment: E;
  readonly module: (environment: z.output<E>) => DynamicModule;
  /** Work on the HTTP application before it listens: routes, plugins. */
  readonly http?: (app: NestFastifyApplication) => Promise<void> | void;
  readonly adapter?: (environment: z.output<E>) => FastifyAdapter;
}

/** Hands a failed handler's own error to the transport, where Nest would replace it by a generic one. */
@Catch()
class ErrorPassage extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost) {
    return host.getType() === 'rpc' ? throwError(() => translateFailure(error)) : super.catch(error, host);
  }
}

@Global()
@Module({})
class KitModule {
  static of(name: ServiceName, logger: Logger, service: DynamicModule): DynamicModule {
    const metadata: ModuleMetadata = {
      imports: [service],
      controllers: [HealthController],
      providers: [
        { provide: APP_FILTER, useClass: ErrorPassage },
        Readiness,
        { provide: LOGGER, useValue: logger },
        { provide: SERVICE, useValue: name },
      ],
      exports: [Readiness, LOGGER, SERVICE],
    };
    return { module: KitModule, ...metadata };
  }
}

/** A service that listens. `stop` drains: no new work, what is running ends, then connections close; safe to call twice. */
export interface RunningService {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly logger: Logger;
  stop(): Promise<void>;
}

/** Starts a service in this process with a given environment. Throws EnvironmentError when it is not usable. */
export async function startService<E extends z.ZodObject>(
  definition: ServiceDefinition<E>,
  source: Record<string, string | undefined>,
): Promise<RunningService> {
  const environment = parseEnvironment(definition.environment, source);
  const base = environment as z.output<typeof ServiceEnvironment>;
  const logger = createLogger(definition.name, base.ZI_LOG_LEVEL, base.ZI_ENVIRONMENT);
  const tracing = await startTracing(definition.name, base.ZI_OTLP_ENDPOINT);

  const adapter = definition.adapter?.(environment) ?? new FastifyAdapter();
  const root = KitModule.of(definition.name, logger, definition.module(environment));
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  await definition.http?.(app);
  const strategy = app.get<CustomTransportStrategy>(TRANSPORT, { strict: false });
  app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.listen(base.ZI_HTTP_PORT, base.ZI_HTTP_HOST);
  const url = await app.getUrl();
  logger.info({ url }, 'listening');

  let stopped: Promise<void> | undefined;
  const drain = async () => {
    app.get(Readiness).stop();
    await app.close();
    await tracing.shutdown();
    logger.info('stopped');
  };
  return { app, url, logger, stop: () => (stopped ??= drain()) };
}

/**
 * The whole of a service's `main.ts`. Reads the process environment, starts, and stops on SIGTERM, SIGINT or when the
 * parent that opened an IPC channel is gone. Exits 1 with every problem when the environment is not usable.
 */
export async function bootService<E extends z.ZodObject>(definition: ServiceDefinition<E>): Promise<void> {
  let service: RunningService;
  startMetrics(definition.name);
  try {
    service = await startService(definition, process.env);
  } catch (error) {
    process.stderr.write(
      `${error instanceof EnvironmentError ? error.message : ((error as Error).stack ?? String(error))}\n`,
    );
    process.exit(1);
  }
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    service.logger.info({ reason }, 'stopping');
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        service.logger.error(error, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('parent gone'));
  process.on('unhandledRejection', (error) => {
    service.logger.fatal(error, 'unhandled rejection');
    process.exit(1);
  });
}
