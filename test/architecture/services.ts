import { type DynamicModule } from '@nestjs/common';
import { busUsers } from '@zi/bus';
import { type ServiceName, serviceNames } from '@zi/contracts';
import { parseEnvironment } from '@zi/service-kit';
import { type z } from 'zod';
import { EvidenceEnvironment } from '../../apps/evidence/src/evidence.env';
import { EvidenceModule } from '../../apps/evidence/src/evidence.module';
import { GatewayEnvironment } from '../../apps/gateway/src/gateway.env';
import { GatewayModule } from '../../apps/gateway/src/gateway.module';
import { NotificationsEnvironment } from '../../apps/notifications/src/notifications.env';
import { NotificationsModule } from '../../apps/notifications/src/notifications.module';
import { ScoringEnvironment } from '../../apps/scoring/src/scoring.env';
import { ScoringModule } from '../../apps/scoring/src/scoring.module';
import { StagesEnvironment } from '../../apps/stages/src/stages.env';
import { StagesModule } from '../../apps/stages/src/stages.module';
import { SurveysEnvironment } from '../../apps/surveys/src/surveys.env';
import { SurveysModule } from '../../apps/surveys/src/surveys.module';
import { type Addresses, type LocalPlan } from '../../infra/local/servers';
import { serviceEnvironment } from '../../infra/local/services';

/** A service as the tests of the architecture look at it. */
export interface Service {
  /** What it reads from its environment. */
  readonly environment: z.ZodObject;
  /** Its module, made from what `npm start` gives it. */
  module(): DynamicModule;
}

function service<E extends z.ZodObject>(
  name: ServiceName,
  environment: E,
  module: (environment: z.output<E>) => DynamicModule,
): Service {
  return { environment, module: () => module(parseEnvironment(environment, environmentOf(name))) };
}

export const services: Readonly<Record<ServiceName, Service>> = {
  gateway: service('gateway', GatewayEnvironment, GatewayModule.of),
  stages: service('stages', StagesEnvironment, StagesModule.of),
  evidence: service('evidence', EvidenceEnvironment, EvidenceModule.of),
  surveys: service('surveys', SurveysEnvironment, (given) => SurveysModule.of(given)),
  scoring: service('scoring', ScoringEnvironment, ScoringModule.of),
  notifications: service('notifications', NotificationsEnvironment, NotificationsModule.of),
};

const secretFor = (kind: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${kind}-secret-of-${name}`])) as never;

/** Secrets of a local start, telling where each belongs. */
export const secrets: LocalPlan['secrets'] = {
  database: secretFor('database', serviceNames),
  auditor: 'database-secret-of-auditor',
  nats: secretFor('nats', Object.keys(busUsers)),
  s3: { accessKeyId: 's3-secret-id-of-evidence', secretAccessKey: 's3-secret-of-evidence' },
  webClient: 'web-secret-of-gateway',
  officeClient: 'secret-of-office',
  sessionKey: 'session-secret-of-gateway_'.padEnd(43, 'A'),
};

const addresses: Addresses = {
  databaseUrl: 'postgres://postgres:secret-of-administrator@127.0.0.1:5432/postgres',
  natsUrl: 'nats://127.0.0.1:4222',
  s3Endpoint: 'http://127.0.0.1:9000',
  oidcIssuer: 'http://127.0.0.1:9001',
  smtpUrl: 'smtp://127.0.0.1:2525',
  mailPageUrl: null,
};

/** What `npm start` gives a service, with everything embedded. */
export function environmentOf(name: ServiceName): Record<string, string | undefined> {
  const ports = Object.fromEntries(serviceNames.map((one, i) => [one, 3000 + i])) as LocalPlan['ports'];
  const settings: LocalPlan['settings'] = {
    ZI_LOCAL_DIR: '/zi',
    ZI_LOCAL_SEED: 'none',
    ZI_LOG_LEVEL: 'info',
    ZI_S3_REGION: 'ap-southeast-3',
    ZI_S3_BUCKET: 'zi-evidence',
    ZI_SEAL_BUCKET: 'zi-seals',
    ZI_MAIL_FROM: 'zi@localhost',
    ZI_HTTP_PORT: 3000,
  };
  return serviceEnvironment(name, { settings, secrets, ports }, addresses);
}
