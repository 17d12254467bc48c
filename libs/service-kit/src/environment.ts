import { z } from 'zod';

/** What every service reads; a service's own schema extends it. */
export const ServiceEnvironment = z.object({
  ZI_ENVIRONMENT: z.string().default('local').describe('Name of the environment, in logs and traces'),
  ZI_HTTP_HOST: z.string().default('127.0.0.1').describe('Address that HTTP binds to'),
  ZI_HTTP_PORT: z.coerce.number().int().min(0).max(65535).describe('Port of HTTP; 0 takes a free one'),
  ZI_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  ZI_OTLP_ENDPOINT: z.url().optional().describe('OTLP/HTTP address for traces; without it none are exported'),
});

/** What a service that speaks over NATS reads. */
export const BusEnvironment = z.object({
  ZI_NATS_URL: z.string().min(1).describe('NATS servers, comma-separated'),
  ZI_NATS_USER: z.string().optional().describe('NATS user of this service'),
  ZI_NATS_PASSWORD: z.string().optional().describe('Its password'),
  ZI_NATS_CA: z
    .string()
    .startsWith('-----BEGIN CERTIFICATE-----')
    .optional()
    .describe('Certificate in PEM of the authority of the servers, when it is none that Node knows'),
});

/** What a service that keeps data reads. */
export const DatabaseEnvironment = z.object({
  ZI_DATABASE_URL: z.url().describe('PostgreSQL, as the role of this service'),
  ZI_DATABASE_SIGN_IN: z
    .enum(['password', 'iam'])
    .default('password')
    .describe('With the password of the address, or with tokens of AWS IAM'),
  ZI_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10).describe('Connections at most'),
});

/** Every problem of an environment, one line each. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

/** Parses an environment. Throws EnvironmentError with every problem, naming the key and what it is for. */
export function parseEnvironment<T extends z.ZodObject>(
  schema: T,
  source: Record<string, string | undefined>,
): z.output<T> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map((issue) => {
      const key = String(issue.path[0]);
      const purpose = (schema.shape as Record<string, z.ZodType | undefined>)[key]?.description;
      return `${key}${purpose ? ` (${purpose})` : ''}: ${source[key] === undefined ? 'is missing' : issue.message}`;
    }),
  );
}

/** Reads this process's environment, for programs that are no service. Throws EnvironmentError with every problem. */
export function readEnvironment<T extends z.ZodObject>(schema: T): z.output<T> {
  return parseEnvironment(schema, process.env);
}
