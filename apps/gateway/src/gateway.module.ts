import { type DynamicModule, Module } from '@nestjs/common';
import { Asker, BusModule } from '@zi/bus';
import { LOGGER, type Logger, Readiness, type ServiceDefinition } from '@zi/service-kit';
import { ActorResolver } from './actor-resolver';
import { ChangeStreams } from './changes/change-streams';
import { openEdge } from './edge';
import { EdgeAdapter } from './edge.adapter';
import { ENVIRONMENT, GatewayEnvironment } from './gateway.env';
import { PageController } from './page.controller';
import { IdentityProvider } from './sign-in/identity-provider';
import { SessionCookies } from './sign-in/session-cookies';
import { SessionService } from './sign-in/session.service';
import { SuiteHealthReader } from './suite-health';
import { type TokenRules, TokenVerifier } from './token-verifier';

@Module({})
export class GatewayModule {
  static of(environment: GatewayEnvironment): DynamicModule {
    return {
      module: GatewayModule,
      imports: [BusModule.of('gateway', environment)],
      controllers: [PageController],
      providers: [
        ActorResolver,
        ChangeStreams,
        { provide: ENVIRONMENT, useValue: environment },
        {
          provide: TokenVerifier,
          useFactory: (logger: Logger) => new TokenVerifier(tokenRulesOf(environment), logger),
          inject: [LOGGER],
        },
        {
          provide: IdentityProvider,
          useFactory: (logger: Logger) => new IdentityProvider(environment, logger),
          inject: [LOGGER],
        },
        {
          provide: SessionService,
          useFactory: (asker: Asker) => new SessionService(asker, environment),
          inject: [Asker],
        },
        {
          provide: SessionCookies,
          useValue: new SessionCookies(environment.ZI_PUBLIC_URL, environment.ZI_SESSION_KEYS),
        },
        {
          provide: SuiteHealthReader,
          useFactory: (readiness: Readiness) => new SuiteHealthReader(readiness, environment.ZI_SERVICES),
          inject: [Readiness],
        },
      ],
    };
  }
}

const tokenRulesOf = (environment: GatewayEnvironment): TokenRules => ({
  issuer: environment.ZI_OIDC_ISSUER,
  audiences: environment.ZI_OIDC_AUDIENCE,
  audienceClaim: environment.ZI_OIDC_AUDIENCE_CLAIM,
  subjectClaim: environment.ZI_OIDC_SUBJECT_CLAIM,
  scopePrefix: environment.ZI_OIDC_SCOPE_PREFIX,
});

export const gateway: ServiceDefinition<typeof GatewayEnvironment> = {
  name: 'gateway',
  environment: GatewayEnvironment,
  module: GatewayModule.of,
  http: openEdge,
  adapter: (environment) => new EdgeAdapter(environment),
};
