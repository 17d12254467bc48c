import { type ServiceName } from '@zi/contracts';

/** Where the tasks of a service may grow: instances at least and at most, and their size in Fargate's units. */
export interface Size {
  /** 1024 are one vCPU. */
  readonly cpu: 256 | 512 | 1024 | 2048 | 4096;
  readonly memoryMiB: number;
  readonly least: number;
  readonly most: number;
}

/** A time at which many respondents are invited at once: instances are there before they come. */
export interface Blast {
  readonly name: string;
  /** Cron fields of EventBridge, in UTC. */
  readonly from: { readonly month: string; readonly day: string; readonly hour: string };
  readonly until: { readonly month: string; readonly day: string; readonly hour: string };
  /** Instances at least in this time, of gateway and surveys. */
  readonly least: number;
}

/** Everything in which one deployment differs from another. A new environment is one more object of this kind. */
export interface Environment {
  /** Prefix of every stack, and the value of ZI_ENVIRONMENT. */
  readonly name: string;
  /** AWS account, 12 digits. */
  readonly account: string;
  readonly region: string;
  /** Availability zones; the bus has a node in each. */
  readonly zones: readonly [string, string, string];
  readonly domain: {
    /** Host name under which people open the suite. */
    readonly name: string;
    /** The Route 53 zone that holds it. */
    readonly zoneName: string;
    readonly zoneId: string;
  };
  readonly network: {
    readonly cidr: string;
    /** Ways out for webhooks of other systems and for the identity provider; each costs by the hour. */
    readonly natGateways: number;
    /** Interface endpoints keep traffic to AWS inside the network; they cost more than one NAT gateway. */
    readonly interfaceEndpoints: boolean;
    readonly flowLogDays: number;
  };
  readonly database: {
    /** Aurora capacity units; 0 lets it sleep. */
    readonly leastCapacity: number;
    readonly mostCapacity: number;
    /** Minutes without a connection after which it sleeps; with a least capacity of 0 only. */
    readonly sleepsAfterMinutes?: number;
    readonly readers: number;
    /** Days back to which any second can be restored. */
    readonly backupDays: number;
  };
  readonly evidence: {
    /** How long a stored file can be deleted by nobody; null locks nothing. */
    readonly lockDays: number | null;
    /** When files that are seldom opened move to a cheaper class. */
    readonly coolAfterDays: number;
    /** When versions that were replaced are removed for good. */
    readonly replacedDays: number;
  };
  readonly bus: {
    readonly cpu: Size['cpu'];
    readonly memoryMiB: number;
    readonly storageGiB: number;
  };
  readonly services: Readonly<Record<ServiceName, Size>>;
  readonly blasts: readonly Blast[];
  readonly identity:
    | { readonly kind: 'cognito' }
    | {
        readonly kind: 'provider';
        readonly issuer: string;
        readonly clientId: string;
        readonly audience: string;
        /** Name of the secret in Secrets Manager that holds the client's secret. */
        readonly clientSecretName: string;
      };
  readonly mailFrom: string;
  readonly logDays: number;
  /** Who is told of alarms and of the budget. */
  readonly operators: readonly string[];
  readonly budgetUsd: number;
  /** Stateful resources are kept when their stack goes, and stacks refuse to be deleted. */
  readonly isKept: boolean;
}

const jakarta = {
  region: 'ap-southeast-3',
  zones: ['ap-southeast-3a', 'ap-southeast-3b', 'ap-southeast-3c'],
} as const;

const small = { cpu: 256, memoryMiB: 512 } as const;
const middle = { cpu: 512, memoryMiB: 1024 } as const;
const large = { cpu: 1024, memoryMiB: 2048 } as const;

/** Accounts and zones are examples: put the ministry's own here before the first deployment. */
export const dev: Environment = {
  ...jakarta,
  name: 'dev',
  account: '111111111111',
  domain: { name: 'dev.zi.example.go.id', zoneName: 'zi.example.go.id', zoneId: 'Z0000000000000000DEV' },
  network: { cidr: '10.10.0.0/16', natGateways: 1, interfaceEndpoints: false, flowLogDays: 3 },
  database: { leastCapacity: 0, mostCapacity: 2, sleepsAfterMinutes: 10, readers: 0, backupDays: 1 },
  evidence: { lockDays: null, coolAfterDays: 30, replacedDays: 7 },
  bus: { cpu: 256, memoryMiB: 512, storageGiB: 21 },
  services: {
    gateway: { ...small, least: 1, most: 2 },
    stages: { ...small, least: 1, most: 1 },
    evidence: { ...small, least: 1, most: 1 },
    surveys: { ...small, least: 1, most: 2 },
    scoring: { ...small, least: 1, most: 2 },
    notifications: { ...small, least: 1, most: 1 },
  },
  blasts: [],
  identity: { kind: 'cognito' },
  mailFrom: 'Zona Integritas (dev) <zi@zi.example.go.id>',
  logDays: 3,
  operators: ['operator@zi.example.go.id'],
  budgetUsd: 300,
  isKept: false,
};

export const staging: Environment = {
  ...jakarta,
  name: 'staging',
  account: '222222222222',
  domain: { name: 'staging.zi.example.go.id', zoneName: 'zi.example.go.id', zoneId: 'Z0000000000000000STG' },
  network: { cidr: '10.20.0.0/16', natGateways: 1, interfaceEndpoints: true, flowLogDays: 14 },
  database: { leastCapacity: 0.5, mostCapacity: 8, readers: 1, backupDays: 7 },
  evidence: { lockDays: 1, coolAfterDays: 30, replacedDays: 30 },
  bus: { cpu: 512, memoryMiB: 1024, storageGiB: 30 },
  services: {
    gateway: { ...middle, least: 2, most: 6 },
    stages: { ...small, least: 2, most: 4 },
    evidence: { ...small, least: 2, most: 4 },
    surveys: { ...middle, least: 2, most: 6 },
    scoring: { ...middle, least: 2, most: 6 },
    notifications: { ...small, least: 2, most: 4 },
  },
  blasts: [],
  identity: { kind: 'cognito' },
  mailFrom: 'Zona Integritas (staging) <zi@zi.example.go.id>',
  logDays: 30,
  operators: ['operator@zi.example.go.id'],
  budgetUsd: 1_200,
  isKept: true,
};

export const prod: Environment = {
  ...jakarta,
  name: 'prod',
  account: '333333333333',
  domain: { name: 'zi.example.go.id', zoneName: 'zi.example.go.id', zoneId: 'Z0000000000000000PRD' },
  network: { cidr: '10.30.0.0/16', natGateways: 3, interfaceEndpoints: true, flowLogDays: 365 },
  database: { leastCapacity: 2, mostCapacity: 32, readers: 1, backupDays: 35 },
  evidence: { lockDays: 1_825, coolAfterDays: 90, replacedDays: 1_825 },
  bus: { cpu: 1024, memoryMiB: 2048, storageGiB: 100 },
  services: {
    gateway: { ...large, least: 3, most: 20 },
    stages: { ...middle, least: 2, most: 8 },
    evidence: { ...middle, least: 2, most: 8 },
    surveys: { ...large, least: 3, most: 20 },
    scoring: { ...large, least: 2, most: 12 },
    notifications: { ...middle, least: 2, most: 6 },
  },
  // When ministries invite their service users for the yearly survey: mornings of May, 08:00 to 12:00 WIB.
  blasts: [
    {
      name: 'yearly-survey',
      from: { month: '5', day: '*', hour: '1' },
      until: { month: '5', day: '*', hour: '5' },
      least: 8,
    },
  ],
  identity: { kind: 'cognito' },
  mailFrom: 'Zona Integritas <zi@zi.example.go.id>',
  logDays: 365,
  operators: ['operator@zi.example.go.id'],
  budgetUsd: 4_500,
  isKept: true,
};

export const environments: Readonly<Record<string, Environment>> = { dev, staging, prod };
