import type { RunningProcess } from '@zi/embedded';
import { keepRunning, type KeptProcess } from './keep-running';

/** Every process of the local suite, in two groups: services end before the servers that they use. */
export class Roster {
  private readonly servers: KeptProcess[] = [];
  private readonly services: KeptProcess[] = [];

  /** `changed` is told whenever a process was started again. */
  constructor(private readonly changed: () => void) {}

  async keepServer<T extends RunningProcess>(name: string, start: () => Promise<T>): Promise<T> {
    const kept = await keepRunning(name, start, this.changed);
    this.servers.push(kept);
    return kept.current;
  }

  async keepService(name: string, start: () => Promise<RunningProcess>): Promise<void> {
    this.services.push(await keepRunning(name, start, this.changed));
  }

  /** Name → process id, as of now. */
  pids(): Record<string, number> {
    return Object.fromEntries(
      [...this.servers, ...this.services].map(({ name, current }) => [name, current.pid]),
    );
  }

  /** In order: services drain, then servers write everything and end. */
  async stop(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
    await Promise.all(this.servers.map((server) => server.stop()));
  }

  async kill(): Promise<void> {
    await Promise.all([...this.services, ...this.servers].map((kept) => kept.kill()));
  }
}
