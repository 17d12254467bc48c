import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { serviceNames } from '@zi/contracts';
import { writeLocalFile } from './local-file';
import { lock } from './lock';
import { choosePorts } from './ports';
import { say } from './progress';
import { Roster } from './roster';
import { readOrCreateSecrets } from './secrets';
import { auditorEnvironment, startSealer } from './sealer';
import { seed } from './seed';
import { loopback, natsLogin, startServers, type Addresses, type LocalPlan } from './servers';
import { startServices, type Environment } from './services';
import { readSettings, type LocalSettings } from './settings';
import { welcome } from './welcome';

/** `run.json`: where a running suite is, for the command line and for tests. Holds secrets. */
export interface RunFile extends Addresses {
  readonly pid: number;
  readonly gateway: string;
  /** Name → base URL. */
  readonly services: Readonly<Record<string, string>>;
  /** Process ids of services and embedded servers, by name; kept up to date. */
  readonly pids: Readonly<Record<string, number>>;
  /** Operator's access to NATS. */
  readonly nats: { readonly url: string; readonly user?: string; readonly password?: string };
  /** Environment of the auditor. */
  readonly audit: Environment;
}

function runFile(plan: LocalPlan, addresses: Addresses, roster: Roster): RunFile {
  const { ZI_NATS_USER: user, ZI_NATS_PASSWORD: password } = natsLogin(plan, 'operator');
  return {
    pid: process.pid,
    gateway: loopback(plan.ports.gateway),
    services: Object.fromEntries(serviceNames.map((name) => [name, loopback(plan.ports[name])])),
    pids: roster.pids(),
    nats: { url: addresses.natsUrl, user, password },
    audit: auditorEnvironment(plan, addresses),
    ...addresses,
  };
}

/** Asked once, ends in order; asked again a second later (npm passes Ctrl-C on, so that it arrives twice), at once. */
function onStopRequest(stop: () => Promise<void>, kill: () => Promise<void>): void {
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      void stop().then(() => process.exit(0));
    } else if (performance.now() - askedAt > 1_000) {
      void kill().then(() => process.exit(130));
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || ask(), 500).unref();
}

async function start(settings: LocalSettings, roster: Roster): Promise<[LocalPlan, Addresses]> {
  const dir = settings.ZI_LOCAL_DIR;
  const plan = {
    settings,
    secrets: await readOrCreateSecrets(dir),
    ports: await choosePorts(dir, settings.ZI_HTTP_PORT),
  };
  const addresses = await startServers(plan, roster);
  if (!process.argv.includes('--servers')) await startServices(plan, addresses, roster);
  return [plan, addresses];
}

async function main(): Promise<void> {
  const settings = readSettings();
  const dir = settings.ZI_LOCAL_DIR;
  const file = join(dir, 'run.json');
  const unlock = await lock(dir);
  let describeRun: (() => RunFile) | undefined;
  const asked = { toStop: false };
  const roster = new Roster(() => describeRun && void writeLocalFile(file, describeRun()));
  const leave = async () => {
    await rm(file, { force: true });
    await unlock();
  };
  const stop = async () => {
    asked.toStop = true;
    say('stopping: services first, then servers');
    await roster.stop();
    await leave();
  };
  onStopRequest(stop, async () => {
    await roster.kill();
    await leave();
  });
  try {
    const [plan, addresses] = await start(settings, roster);
    describeRun = () => runFile(plan, addresses, roster);
    await writeLocalFile(file, describeRun());
    if (!process.argv.includes('--servers')) {
      await seed(plan, addresses);
      await startSealer(plan, addresses, roster);
      await writeLocalFile(file, describeRun());
    }
    process.stdout.write(welcome(plan, addresses));
  } catch (failure) {
    if (asked.toStop) return; // what was starting has been ended by us
    await stop();
    throw failure;
  }
}

main().catch((failure: unknown) => {
  process.stderr.write(`\n${(failure as Error).message}\n`);
  process.exit(1);
});
