import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  chosenPort,
  freePort,
  launch,
  untilReady,
  type EmbeddedServer,
  type RunningProcess,
} from './process';

export interface NatsOptions {
  /** Holds the JetStream store (`jetstream/`), the configuration and the log. */
  readonly dir: string;
  /** The `nats-server` to run, as `findNatsServer` gives it. */
  readonly binary: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /**
   * Text of a nats-server configuration: accounts, users, limits. Addresses and JetStream's store are added here, so
   * it contains no `listen`, `port`, `http` or `jetstream` entry.
   */
  readonly configText?: string;
}

/** A NATS server with JetStream on disk. `url` carries no user: clients bring their own. */
export interface EmbeddedNats extends EmbeddedServer, RunningProcess {
  /** The monitoring endpoint, for example for `/jsz`. */
  readonly monitorUrl: string;
}

async function isHealthy(monitorUrl: string): Promise<boolean> {
  return fetch(`${monitorUrl}/healthz`).then(
    (answer) => answer.ok,
    () => false, // not listening yet
  );
}

/** Starts nats-server on loopback and waits until JetStream has recovered its streams. */
export async function startNats(options: NatsOptions): Promise<EmbeddedNats> {
  const { dir, binary, configText = '' } = options;
  await mkdir(dir, { recursive: true });
  const port = await chosenPort(options.port);
  const monitorPort = await freePort();
  const monitorUrl = `http://127.0.0.1:${monitorPort}`;
  const configFile = join(dir, 'nats.conf');
  const addresses = [
    `listen: "127.0.0.1:${port}"`,
    `http: "127.0.0.1:${monitorPort}"`,
    `jetstream { store_dir: ${JSON.stringify(dir)} }`,
  ];
  await rm(configFile, { force: true });
  await writeFile(configFile, `${addresses.join('\n')}\n${configText}\n`, { mode: 0o600 }); // it holds passwords
  const running = await launch({
    name: 'NATS',
    command: binary,
    args: ['--config', configFile],
    logFile: join(dir, 'nats.log'),
    stopSignal: 'SIGINT',
  });
  await untilReady(running, () => isHealthy(monitorUrl));
  return { ...running, url: `nats://127.0.0.1:${port}`, port, monitorUrl };
}
