import {
  type BusOptions,
  type BusUser,
  authorizationBlock,
  connectBus,
  provisionBus as provisionStreams,
} from '@zi/bus';
import { type ServiceName } from '@zi/contracts';
import { type Password, provisionAuditor, provisionSchema } from '@zi/database';
import { createLogger } from '@zi/service-kit';
import { schemas } from './schemas';

/** Role, schema and migrations of every service that keeps data, and the auditor's role. Safe to repeat. */
export async function provisionDatabase(
  adminUrl: string,
  passwords: Readonly<Record<ServiceName | 'auditor', Password>>,
): Promise<void> {
  for (const { name, migrations } of schemas) {
    await provisionSchema(adminUrl, { name, migrations, password: passwords[name] });
  }
  await provisionAuditor(adminUrl, passwords.auditor);
}

/** Streams and durables, made by a user that may: the operator. Safe to repeat. */
export async function provisionBus(access: BusOptions): Promise<void> {
  const connection = await connectBus(access, 'provision', createLogger('provision', 'warn', 'local'));
  try {
    await provisionStreams(connection);
  } finally {
    await connection.close();
  }
}

/** What the configuration of a NATS server says about users and what each may do. */
export const natsConfiguration = (passwords: Readonly<Record<BusUser, string>>): string =>
  authorizationBlock(passwords);
