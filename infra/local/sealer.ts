import { join } from 'node:path';
import { roleUrl } from '@zi/database';
import { launch } from '@zi/embedded';
import type { Roster } from './roster';
import { storeAccess, type Addresses, type LocalPlan } from './servers';
import { fromTerminal, type Environment } from './services';

const everyMinutes = 60;

/** What the auditor works with: reads every audit trail, and adds to the bucket of the seals. */
export function auditorEnvironment(plan: LocalPlan, addresses: Addresses): Environment {
  return {
    ZI_AUDIT_DATABASE_URL: roleUrl(addresses.databaseUrl, 'auditor', plan.secrets.auditor),
    ZI_SEAL_BUCKET: plan.settings.ZI_SEAL_BUCKET,
    ...storeAccess(plan, addresses),
  };
}

/** Seals the audit trails at once and then every hour, as a process of its own. */
export async function startSealer(plan: LocalPlan, addresses: Addresses, roster: Roster): Promise<void> {
  const command = ['audit', 'seal', '--every', String(everyMinutes)];
  await roster.keepService('sealer', () =>
    launch({
      name: 'sealer',
      command: process.execPath,
      args: ['--max-semi-space-size=2', join(__dirname, '../../apps/zi/src/main.js'), ...command],
      env: {
        ...fromTerminal(),
        ZI_LOG_LEVEL: plan.settings.ZI_LOG_LEVEL,
        ...auditorEnvironment(plan, addresses),
      },
      logFile: join(plan.settings.ZI_LOCAL_DIR, 'logs/sealer.log'),
    }),
  );
}
