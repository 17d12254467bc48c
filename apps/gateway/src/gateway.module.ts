import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from '@zi/bus';
import { LOGGER, type Logger, Readiness, type ServiceDefinition } from '@zi/service-kit';
import { ActorResolver } from './actor-resolver';
import { openEdge } from './edge';
import { EdgeAdapter } from './edge.adapter';
import { GatewayEnvironment } from './gateway.env';
import { PageController } from './page.controller';
import { SuiteHealthReader } from './suite-health';
import { TokenVerifier } from './token-verifier';

@Module({})
export class GatewayModule {
  static of(environment: GatewayEnvironment): DynamicModule {
    const { ZI_OIDC_ISSUER: issuer, ZI_OIDC_AUDIENCE: audience, ZI_SERVICES: services } = environment;
    return {
      module: GatewayModule,
      imports: [BusModule.of('gateway', environment)],
      controllers: [PageController],
      providers: [
        ActorResolver,
        {
          provide: TokenVerifier,
          useFactory: (logger: Logger) => new TokenVerifier(issuer, audience, logger),
          inject: [LOGGER],
        },
        {
          provide: SuiteHealthReader,
          useFactory: (readiness: Readiness) => new SuiteHealthReader(readiness, services),
          inject: [Readiness],
        },
      ],
    };
  }
}

export const gateway: ServiceDefinition<typeof GatewayEnvironment> = {
  name: 'gateway',
  environment: GatewayEnvironment,
  module: GatewayModule.of,
  http: openEdge,
  adapter: () => new EdgeAdapter(),
};
